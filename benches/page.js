// What runs in the browser: one engine on one set of records. `run.js` calls the functions of `bench`.

import { count, facetColumns } from "./facets.js";
import { fold } from "./fold.js";

let bytes, records, columns, engine, search;

const json = (buffer) => JSON.parse(new TextDecoder().decode(buffer));
const fetched = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** The records as rows, from the columns that were sent. */
function unpack(table) {
  return table.id.map((id, i) => ({
    id, title: table.title[i], authors: table.authors[i], journal: table.journal[i], year: table.year[i],
    doi: table.doi[i], topic: table.topic[i],
  }));
}

/** What the peers index: folded text in three fields. */
function rows(records) {
  return records.map((record, id) => ({
    id,
    title: fold(record.title),
    authors: fold(record.authors.join(" ")),
    rest: fold(`${record.journal} ${record.doi} ${record.id} ${record.year}`),
  }));
}

async function build() {
  const began = performance.now();
  search = engine.createFromBytes
    ? engine.createFromBytes(bytes)
    : await engine.create(rows(unpack(json(bytes))));
  await search("a");
  return performance.now() - began;
}

/** How many rows a query finds; the facets are counted too. */
async function answer(query) {
  const result = await search(query);
  if (engine.countsFacets) return result;
  count(columns, result);
  return result.length;
}

/** A shorter run is followed by ten more: the browser's clock has steps of 5 µs. */
const SHORT = 1;
const RUNS = 10;

/** Milliseconds of the first run, and the mean of those after it. */
async function timed(run) {
  const began = performance.now();
  await run();
  const first = performance.now() - began;
  if (first >= SHORT) return [first, first];
  const again = performance.now();
  for (let i = 0; i < RUNS; i++) await run();
  return [first, (performance.now() - again) / RUNS];
}

globalThis.bench = {
  /** Fetches everything; what the records themselves take is there before the engine. */
  async load(name, set) {
    engine = await import(`/engine/${name}.js`);
    records = unpack(json(await fetched(`/records/${set}`)));
    columns = facetColumns(records);
    bytes = engine.createFromBytes ? await fetched(`/index/${set}`) : await fetched(`/records/${set}`);
    await engine.prepare?.();
  },

  /** Milliseconds from the bytes to the first answer. */
  build,

  /** Milliseconds of each query with its five facet counts, of its first run too, and how many rows it found. Stops at the limit. */
  async round(queries, limit) {
    const first = new Float64Array(queries.length);
    const times = new Float64Array(queries.length);
    const found = new Uint32Array(queries.length);
    const end = performance.now() + limit;
    for (let i = 0; i < queries.length; i++) {
      if (performance.now() > end) return null;
      [first[i], times[i]] = await timed(async () => (found[i] = await answer(queries[i])));
    }
    return { first: [...first], times: [...times], found: [...found] };
  },

  /** The names of the records that a query finds, in the engine's order. */
  ids: async (query) => (engine.names ? engine.names(query) : (await search(query)).map((row) => records[row].id)),

  wasmBytes: () => engine.wasmBytes?.() ?? 0,
};
