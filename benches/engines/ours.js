// The site's own search: its wasm with the generated glue, and the index that `double-cursus index` wrote.

import init, * as glue from "glue";

// Both find and count the facets in one call, so the harness adds no counting of its own.
export const countsFacets = true;
export const holdsRecords = true;

let memory;

/** Before the clock starts: the code is there and compiled, as it is on a page that is being read. */
export async function prepare() {
  ({ memory } = await init({ module_or_path: "/ours.wasm" }));
}

export function createFromBytes(bytes) {
  glue.open(bytes);
  return (query) => glue.find(parameters(query));
}

export const wasmBytes = () => memory?.buffer.byteLength ?? 0;

/** The whole answer to a query, with its rows. */
export const answer = (query) => glue.ask(parameters(query));

const parameters = (query) => new URLSearchParams({ q: query }).toString();
