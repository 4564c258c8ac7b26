// Checks JSON-LD against the types of schema.org. Input: a list of objects. Output: the compiler's complaints.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = process.env.DOUBLE_CURSUS_PARSERS;
const ts = createRequire(join(root, "/"))("typescript");

const articles = JSON.parse(readFileSync(0, "utf8"));
const name = join(root, "articles.ts");
const source = [
  'import type { ScholarlyArticle, WithContext } from "schema-dts";',
  ...articles.map((article, index) => `export const a${index}: WithContext<ScholarlyArticle> = ${JSON.stringify(article)};`),
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
const complaints = ts.getPreEmitDiagnostics(program);
console.log(JSON.stringify(complaints.map((complaint) => ts.flattenDiagnosticMessageText(complaint.messageText, "\n"))));
