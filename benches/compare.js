// Made-up records beside real ones: whether they are as hard to search. Writes a table into docs/benchmarks.md.

import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { fold, words } from "./fold.js";
import { digits, table } from "./numbers.js";
import { random } from "./random.js";
import { write } from "./report.js";
import { brotli, read } from "./sets.js";

const { values: options } = parseArgs({
  options: {
    made: { type: "string" },
    real: { type: "string", default: "/work/shared/data/publications-sample.jsonl" },
    dry: { type: "boolean", default: false },
  },
});

/** The records in an order that tells nothing. */
function shuffled(records) {
  const draw = random(11);
  return records.map((record) => [draw(), record]).sort(([a], [b]) => a - b).map(([, record]) => record);
}

const share = (records, is) => `${digits((100 * records.filter(is).length) / records.length)} %`;
const mean = (records, of) => digits(records.reduce((sum, record) => sum + of(record), 0) / records.length);
const distinct = (values) => new Set(values).size;

/** Different words, and the share of them that stand once. */
function vocabulary(records) {
  const counts = new Map();
  for (const { title, authors, journal } of records) {
    for (const word of words(fold([title, ...authors, journal].join(" ")))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const once = [...counts.values()].filter((count) => count === 1).length;
  return { size: counts.size, once: `${digits((100 * once) / counts.size)} %` };
}

function column(records, order) {
  const words_ = vocabulary(records);
  const bytes = (text) => digits(brotli(Buffer.from(records.map(text).join("\n"))).length / records.length);
  return {
    "records": records.length,
    "letters of a title": mean(records, ({ title }) => [...title].length),
    "words of a title": mean(records, ({ title }) => title.split(/\s+/).length),
    "authors of a paper": mean(records, ({ authors }) => authors.length),
    "letters of an author": digits(records.flatMap(({ authors }) => authors).join("").length / records.flatMap(({ authors }) => authors).length),
    "different words in 1,000 records": vocabulary(order.slice(0, 1000)).size.toLocaleString("en"),
    "different words in all": words_.size.toLocaleString("en"),
    "of these, words that stand once": words_.once,
    "different first authors": distinct(records.map(({ authors }) => authors[0])).toLocaleString("en"),
    "journals": distinct(records.map(({ journal }) => journal)).toLocaleString("en"),
    "topics": distinct(records.map(({ topic }) => topic)).toLocaleString("en"),
    "with a DOI": share(records, ({ doi }) => doi !== ""),
    "in French": share(records, ({ lang }) => lang === "fr"),
    "bytes a record: titles": bytes(({ title }) => title),
    "authors": bytes(({ authors }) => authors.join(", ")),
    "journals ": bytes(({ journal }) => journal),
    "DOIs": bytes(({ doi }) => doi),
    "names of the records": bytes(({ id }) => id),
  };
}

if (!existsSync(options.real)) {
  console.log(`no comparison: ${options.real} is absent`);
} else {
  const [real, made] = [read(options.real), read(options.made)];
  const columns = [column(real, shuffled(real)), column(made.slice(0, real.length), made)];
  const all = vocabulary(made);
  const lines = Object.keys(columns[0]).map((name) => [name, ...columns.map((column) => String(column[name]))]);
  const text = `${table(["", "real", "made up"], lines)}

At ${made.length.toLocaleString("en")} made-up records: ${all.size.toLocaleString("en")} different words, ${all.once} of them once.`;
  console.log(text);
  if (!options.dry) write("fixtures", text);
}
