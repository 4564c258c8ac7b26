// The site's own search: the worker's wasm with the generated glue, and the file that `double-cursus index` wrote.

import init, * as glue from "glue";

// One call finds, counts the facets and puts the first page in order, so the harness adds no counting of its own.
export const countsFacets = true;

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

/** How many rows a result has. */
export const total = (result) => result[0];

/** The rows of its first page, of records whose own order is that of the empty query. */
export const firstRows = (result) => result.subarray(1);

/** The names of the records that a query finds, in its order. */
export const names = (query) => glue.names(parameters(query)).split("\n").slice(0, -1);

const parameters = (query) => new URLSearchParams({ q: query }).toString();
