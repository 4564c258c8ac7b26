// The site's own search: the worker's wasm with the generated glue, and the file that `double-cursus index` wrote.

import init, * as glue from "glue";

// Both find and count the facets in one call, so the harness adds no counting of its own.
export const countsFacets = true;
export const holdsRecords = true;

/** The number of the shelf among the files that the worker is given: see `src/service/server.rs`. */
const SHELF = 1;

let memory;

/** Before the clock starts: the code is there and compiled, as it is on a page that is being read. */
export async function prepare() {
  ({ memory } = await init({ module_or_path: "/ours.wasm" }));
}

export function createFromBytes(bytes) {
  if (!glue.give(SHELF, bytes)) throw new Error("the index is damaged");
  return (query) => glue.find(parameters(query));
}

export const wasmBytes = () => memory?.buffer.byteLength ?? 0;

/** The names of the records that a query finds, in its order. */
export const names = (query) => glue.names(parameters(query)).split("\n").slice(0, -1);

const parameters = (query) => new URLSearchParams({ q: query }).toString();
