// Who is compared, and each one's code.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotli } from "./sets.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "..");
const GLUE = join(ROOT, "target/wasm-bindgen/release/worker.js");

const { dependencies } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
const version = (name) => dependencies[name];

export const ENGINES = [
  { name: "ours", label: "**double-cursus**" },
  { name: "scan", label: "plain folded scan" },
  { name: "ufuzzy", label: `uFuzzy ${version("@leeoniya/ufuzzy")}` },
  { name: "ufuzzy-one-error", label: "uFuzzy, one error" },
  { name: "flexsearch", label: `FlexSearch ${version("flexsearch")}` },
  { name: "flexsearch-phonetic", label: "FlexSearch, phonetic" },
  { name: "minisearch", label: `MiniSearch ${version("minisearch")}` },
  { name: "minisearch-fuzzy", label: "MiniSearch, fuzzy" },
  { name: "orama", label: `Orama ${version("@orama/orama")}, tuned` },
  { name: "itemsjs", label: `itemsjs ${version("itemsjs")}` },
  { name: "fuse", label: `Fuse.js ${version("fuse.js")}` },
];

/** Our wasm, where a release was built whose glue has the functions of the search. */
export function ourWasm() {
  const folder = join(ROOT, "dist");
  const name = existsSync(folder) && readdirSync(folder).find((file) => /^worker-[0-9a-f]{8}\.wasm$/.test(file));
  const isReady = name && existsSync(GLUE) && /export function find\(/.test(readFileSync(GLUE, "utf8"));
  return isReady ? readFileSync(join(folder, name)) : null;
}

/** The engine with its library as one minified script. */
export function bundle(entry, modules) {
  const options = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=error", `--alias:glue=${GLUE}`];
  const environment = { ...process.env, NODE_PATH: modules };
  return execFileSync("esbuild", [join(HERE, entry), ...options], { env: environment, maxBuffer: 2 ** 26 });
}

export const codeSize = (script) => brotli(script).length;
