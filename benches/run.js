// make bench: our search and its peers in one browser, on the same records and the same queries, in turns.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MODULES, heap, launch } from "./browser.js";
import { ENGINES, bundle, codeSize, ourWasm } from "./engines.js";
import { median } from "./numbers.js";
import { queries } from "./queries.js";
import { isRight, questions } from "./recall.js";
import { write } from "./report.js";
import { serve } from "./server.js";
import { brotli, columns, compressedSize, read } from "./sets.js";
import { searchReport } from "./tables.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    engines: { type: "string", default: "" },
    rounds: { type: "string", default: "5" },
    limit: { type: "string", default: "60" },
    fixtures: { type: "string" },
    sample: { type: "string", default: "/work/shared/data/publications-sample.jsonl" },
    recall: { type: "string", default: join(ROOT, "tests/search/recall.jsonl") },
    dry: { type: "boolean", default: false },
  },
});
const rounds = Number(options.rounds);
const limit = Number(options.limit) * 1000;
const cache = join(options.fixtures, "sizes");
const QUERIES = 200;
/** As many are painted. */
const PAINTED = 100;
/** Builds quicker than this are made three times. */
const QUICK = 2_000;

const wasm = ourWasm();
if (!wasm) console.log("double-cursus itself is left out: dist/ holds no release whose wasm exports the search");
const wanted = options.engines.split(",").filter((name) => name !== "");
const engines = ENGINES.filter(({ name }) => (name !== "ours" || wasm) && (wanted.length === 0 || wanted.includes(name)));
const sets = new Map();
const scripts = new Map(engines.map(({ name }) => [name, bundle(`engines/${name}.js`, MODULES)]));
const pageScript = bundle("page.js", MODULES);

const server = await serve((url) => {
  const [, kind, name] = url.split("/");
  const script = (body) => ({ type: "text/javascript", body });
  const binary = (body) => ({ type: "application/octet-stream", body });
  if (kind === "page.js") return script(pageScript);
  if (kind === "engine") return script(scripts.get(name.replace(/\.js$/, "")));
  if (kind === "records") return binary(sets.get(name).bytes);
  if (kind === "index") return binary(sets.get(name).index);
  if (kind === "ours.wasm") return { type: "application/wasm", body: wasm };
  return { type: "text/html", body: '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>' };
});
const browser = await launch();

/** Adds a set of records, and our index of it. */
function addSet(name, file) {
  const records = read(file);
  const bytes = columns(records);
  const set = { records, bytes, index: null };
  if (wasm) {
    const tool = join(ROOT, "target/debug/double-cursus");
    const [folder, index] = [join(options.fixtures, name), join(options.fixtures, `${name}.search.bin`)];
    execFileSync(tool, ["dataset", "--from", file, folder]);
    execFileSync(tool, ["index", "--data", folder, index]);
    set.index = readFileSync(index);
  }
  sets.set(name, set);
  return set;
}

/** The promise, or nothing when it takes longer than the limit. */
function within(time, promise) {
  let timer;
  const over = new Promise((resolve) => (timer = setTimeout(() => resolve(null), time)));
  return Promise.race([promise.catch((error) => (console.error(`  ${error.message.split("\n")[0]}`), null)), over]).finally(() => clearTimeout(timer));
}

/** An engine in a page, and so in a process, of its own; nothing where it takes too long to get ready. */
async function open(engine, set) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(server.origin);
  await page.waitForFunction(() => "bench" in globalThis);
  await page.evaluate(([name, set]) => bench.load(name, set), [engine.name, set]);
  const before = await heap(session);
  const builds = [await within(limit, page.evaluate(() => bench.build()))];
  if (builds[0] === null) {
    await context.close();
    return null;
  }
  const memory = Math.max(0, (await heap(session)) - before + (await page.evaluate(() => bench.wasmBytes())));
  while (builds.length < 3 && builds[0] < QUICK) builds.push(await page.evaluate(() => bench.build()));
  return { ...engine, context, page, build: median(builds), memory };
}

/** Every engine on a set of records. */
async function measure(name) {
  const { records, bytes, index } = addSet(name, join(options.fixtures, `${name}.jsonl`));
  const asked = queries(records, QUERIES);
  const sent = compressedSize(bytes, cache);
  const open_ = [];
  const results = new Map();
  for (const engine of engines) {
    console.log(`${name}: ${engine.name}`);
    const opened = await open(engine, name);
    if (opened) open_.push(opened);
    results.set(engine.name, opened && {
      build: opened.build, memory: opened.memory - (engine.name === "ours" ? bytes.length : 0), rounds: [],
      sent: engine.name === "ours" ? compressedSize(index, cache) : sent,
    });
  }
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < open_.length; turn++) {
      const engine = open_[(turn + round) % open_.length];
      if (engine.isOut) continue;
      const result = await within(limit + 30_000, engine.page.evaluate(([asked, limit]) => bench.round(asked, limit), [asked.map(({ text }) => text), limit]));
      if (result) results.get(engine.name).rounds.push(result);
      else engine.isOut = true;
    }
    console.log(`${name}: round ${round + 1} of ${rounds}`);
  }
  for (const engine of open_) {
    if (!engine.isOut) {
      await engine.page.bringToFront();
      const texts = asked.slice(0, PAINTED).map(({ text }) => text);
      results.get(engine.name).paints = await within(limit + 30_000, engine.page.evaluate(([texts, limit]) => bench.paints(texts, limit), [texts, limit]));
    }
    await engine.context.close();
  }
  return { name, size: records.length, asked, results };
}

/** How many questions each engine answers right. */
async function recall() {
  const list = questions(options.recall, options.sample);
  if (!list) return null;
  addSet("sample", options.sample);
  const right = new Map();
  for (const engine of engines) {
    const opened = await open(engine, "sample");
    if (!opened) continue;
    const answers = await within(limit * 4, opened.page.evaluate(async (asked) => {
      const answers = [];
      for (const query of asked) answers.push(await bench.ids(query));
      return answers;
    }, list.map(({ query }) => query)));
    if (answers) right.set(engine.name, list.map((question, i) => ({ category: question.category, right: isRight(question, answers[i]) })));
    await opened.context.close();
  }
  return { total: list.length, right };
}

try {
  const code = new Map(engines.map(({ name }) => [name, name === "ours" ? brotli(wasm).length : codeSize(scripts.get(name))]));
  const answers = await recall();
  const measured = [];
  // Written after each size: what was measured stays when a later size is interrupted.
  for (const size of options.sizes.split(",")) {
    measured.push(await measure(size));
    const text = searchReport({ engines, measured, code, recall: answers, rounds, limit: limit / 1000, queries: QUERIES });
    if (options.dry || measured.length === options.sizes.split(",").length) console.log(text);
    if (!options.dry) write("search", text);
  }
} finally {
  await browser.close();
  server.stop();
}
