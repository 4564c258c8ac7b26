// A built site as `make preview` serves it.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const TOOL = fileURLToPath(new URL("../target/debug/double-cursus", import.meta.url));

/** Serves a folder; gives the origin and how to stop. */
export function preview(folder) {
  const server = spawn(TOOL, ["preview", "--port", "0", folder], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.on("exit", () => reject(new Error(`double-cursus preview ${folder} ended: is it a built site?`)));
    server.stdout.on("data", (text) => {
      const origin = /http:\/\/[\d.:]+/.exec(text)?.[0];
      if (origin) resolve({ origin, stop: () => (server.removeAllListeners("exit"), server.kill()) });
    });
  });
}
