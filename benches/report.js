// docs/benchmarks.md: what a script measured stands between two marks that name it.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const FILE = new URL("../docs/benchmarks.md", import.meta.url);

/** Puts a text in the place of what the last run wrote. */
export function write(name, text) {
  const [begin, end] = [`<!-- ${name}: written by a script -->`, `<!-- end of ${name} -->`];
  const page = readFileSync(FILE, "utf8");
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for ${name}: put back ${begin} … ${end}`);
  writeFileSync(FILE, `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`);
}

/** What the numbers were measured on. */
export function machine() {
  const version = execFileSync(process.env.CHROMIUM, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const browser = version.match(/Chrom\w+ [\d.]+/)?.[0] ?? "Chromium";
  const [first] = cpus();
  return `${browser}, Node ${process.versions.node}, ${cpus().length} × ${first.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}
