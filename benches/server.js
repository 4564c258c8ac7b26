// Serves the bench's page, isolated from other origins: only then is the clock fine enough.

import { createServer } from "node:http";

const HEADERS = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cache-control": "no-store",
};

/** Serves what `files` gives for a path (`{ type, body }` or nothing); gives the origin and how to stop. */
export async function serve(files) {
  const server = createServer((request, response) => {
    const file = files(request.url);
    response.writeHead(file ? 200 : 404, { ...HEADERS, "content-type": file?.type ?? "text/plain" });
    response.end(file?.body ?? "");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
