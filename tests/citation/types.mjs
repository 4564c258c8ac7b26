// Checks JSON-LD against the types of schema.org. Input: a list of objects. Output: for each, what the compiler
// complains of.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = process.env.DOUBLE_CURSUS_PARSERS;
const ts = createRequire(join(root, "/"))("typescript");

// To the types, one text is like another, and a list holds what each kind of its items holds: every shape is
// compiled once.
const shape = (value, key) => {
  if (Array.isArray(value)) return [...new Map(value.map((item) => shape(item)).map((item) => [JSON.stringify(item), item])).values()];
  if (typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner, key)]));
  return typeof value === "string" && !["@context", "@type"].includes(key) ? "text" : value;
};
const given = JSON.parse(readFileSync(0, "utf8"))
  .map((article) => JSON.stringify(shape(article)));
const articles = [...new Set(given)];
const name = join(root, "articles.ts");
const source = [
  'import type { ScholarlyArticle, WithContext } from "schema-dts";',
  ...articles.map((article, index) => `export const a${index}: WithContext<ScholarlyArticle> = ${article};`),
].join("\n");

const options = {
  noEmit: true, strict: true, skipLibCheck: true, types: [], lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler,
};
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.getSourceFile = (file, ...rest) =>
  file === name ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile.call(host, file, ...rest);
host.fileExists = (file) => file === name || fileExists.call(host, file);
const program = ts.createProgram([name], options, host);
const file = program.getSourceFile(name);
const found = articles.map(() => []);
for (const { start, messageText } of ts.getPreEmitDiagnostics(program)) {
  // One article a line, after the line that imports the types.
  const line = ts.getLineAndCharacterOfPosition(file, start ?? 0).line;
  found[Math.max(line - 1, 0)].push(ts.flattenDiagnosticMessageText(messageText, "\n"));
}
console.log(JSON.stringify(given.map((article) => found[articles.indexOf(article)])));
