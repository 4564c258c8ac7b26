// Made-up records as a school would have them: one alumnus for about fifty papers, where the generator gives nearly
// each paper a first author of its own.
//
//   node benches/school.js RECORDS.jsonl SCHOOL.jsonl

import { writeFileSync } from "node:fs";
import { read } from "./sets.js";

const PAPERS = 50;

const [from, to] = process.argv.slice(2);
const records = read(from);
const alumni = records.slice(0, Math.ceil(records.length / PAPERS)).map(({ authors: [first] }) => first);
const school = records.map((record, index) => {
  const first = alumni[index % alumni.length];
  return { ...record, authors: [first, ...record.authors.slice(1).filter((name) => name !== first)] };
});
writeFileSync(to, school.map((record) => `${JSON.stringify(record)}\n`).join(""));
