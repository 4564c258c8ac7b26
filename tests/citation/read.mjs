// Reads what we write with citation-js, and formats it with citeproc.
// Input: {bibtex, csl, formatted}: two texts, and how many records to format.
// Output: {bibtex, csl, vancouver, apa, apa_html}, lists in the order of the records.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.env.DOUBLE_CURSUS_PARSERS, "/"));
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-csl");

const { bibtex, csl, formatted } = JSON.parse(readFileSync(0, "utf8"));
const read = (text) => new Cite(text).data;
// Each alone: in a common list, APA would tell two papers of one year apart by letters.
const cite = (template, format = "text") => some.map((item) =>
  new Cite(item).format("bibliography", { template, lang: "en-US", format }).trim());
const items = read(csl);
const some = items.slice(0, formatted);
console.log(JSON.stringify({
  bibtex: read(bibtex), csl: items, vancouver: cite("vancouver"), apa: cite("apa"), apa_html: cite("apa", "html"),
}));
