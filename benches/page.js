// What runs in the browser: one engine on one set of records. `run.js` calls the functions of `bench`.

import { count, facetColumns } from "./facets.js";
import { fold } from "./fold.js";
import { slug } from "./ids.js";

let bytes, records, ordered, columns, engine, search;

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
  if (engine.countsFacets) return engine.total(result);
  count(columns, result);
  return result.length;
}

/** How many rows a page of the list has. */
const SHOWN = 25;

/** The records that a query's first page shows, and how many rows it finds; the facets are counted too. */
async function firstPage(query) {
  const result = await search(query);
  if (engine.countsFacets) return [engine.total(result), Array.from(engine.firstRows(result), (row) => ordered[row])];
  count(columns, result);
  return [result.length, Array.from(result.slice(0, SHOWN), (row) => records[row])];
}

const escaped = (text) => text.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
const row = ({ title, authors, journal, year }) =>
  `<li><b>${escaped(title)}</b> ${escaped(authors.join(", "))} <i>${escaped(journal)}</i> ${year}</li>`;

/** A message that is posted in a frame arrives after that frame's layout and paint. */
function painted() {
  const { port1, port2 } = new MessageChannel();
  requestAnimationFrame(() => port2.postMessage(0));
  return new Promise((resolve) => (port1.onmessage = resolve));
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

  /**
   * Milliseconds from each query until its number of rows and its first page are painted. Keys come at any time between
   * two frames. Stops at the limit.
   */
  async paints(queries, limit) {
    const number = document.body.appendChild(document.createElement("p"));
    const list = document.body.appendChild(document.createElement("ol"));
    if (engine.countsFacets) {
      const known = new Map(records.map((record) => [slug(record.id), record]));
      ordered = engine.names("").map((name) => known.get(name));
    }
    const times = [];
    const end = performance.now() + limit;
    for (const query of queries) {
      if (performance.now() > end) return null;
      await new Promise((resolve) => setTimeout(resolve, 20 + ((times.length * 7) % 17)));
      const began = performance.now();
      const [total, page] = await firstPage(query);
      number.textContent = total;
      list.innerHTML = page.map(row).join("");
      await painted();
      times.push(performance.now() - began);
    }
    number.remove();
    list.remove();
    return times;
  },

  /** The names of the records that a query finds, in the engine's order. */
  ids: async (query) => (engine.names ? engine.names(query) : (await search(query)).map((row) => records[row].id)),

  wasmBytes: () => engine.wasmBytes?.() ?? 0,
};
