// Reads what we write with citation-js, and formats it with citeproc.
// Input: {bibtex, csl}, both texts. Output: {bibtex, csl, vancouver, apa}, lists in the order of the records.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.env.DOUBLE_CURSUS_PARSERS, "/"));
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-csl");

const { bibtex, csl } = JSON.parse(readFileSync(0, "utf8"));
const read = (text) => new Cite(text).data;
// Each alone: in a common list, APA would tell two papers of one year apart by letters.
const format = (template) => (item) =>
  new Cite(item).format("bibliography", { template, lang: "en-US", format: "text" }).trim();
const items = read(csl);
console.log(
  JSON.stringify({ bibtex: read(bibtex), csl: items, vancouver: items.map(format("vancouver")), apa: items.map(format("apa")) }),
);
