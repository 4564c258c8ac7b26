// From a key to what is painted: a built site in Chromium, real keys, real layout.
//
//   node benches/paint.js --site LABEL=FOLDER [--site LABEL=FOLDER …] [--records FILE.jsonl]

import { parseArgs } from "node:util";
import { launch } from "./browser.js";
import { digits, median, quantile, table } from "./numbers.js";
import { preview } from "./preview.js";
import { queries } from "./queries.js";
import { machine, write } from "./report.js";
import { read } from "./sets.js";

const { values: options } = parseArgs({
  options: {
    site: { type: "string", multiple: true, default: [] },
    records: { type: "string" },
    keys: { type: "string", default: "300" },
    path: { type: "string", default: "/en/publications/" },
    dry: { type: "boolean", default: false },
  },
});
/** Between two keys: a quick typist's pause. */
const PAUSE = 120;
/** How long everything may take after the last key. */
const SETTLING = 1_000;
/** How often a page is opened: what one task takes differs from load to load. */
const LOADS = 9;

/** In the page, before anything else: notes long tasks. */
function observeTasks() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach((task) => tasks.push(task.duration)))
    .observe({ type: "longtask", buffered: true });
}

/** In the page, once it is alive: notes event timings, and when a key's change was laid out and painted. */
function observeKeys() {
  const noted = (globalThis.noted = { events: new Map(), laid: [], painted: [] });
  new PerformanceObserver((list) => list.getEntries().filter((event) => event.interactionId).forEach((event) =>
    noted.events.set(event.interactionId, Math.max(noted.events.get(event.interactionId) ?? 0, event.duration))))
    .observe({ type: "event", durationThreshold: 16 });
  let began = null;
  let waiting = false;
  // A message that is posted in a frame arrives after that frame's layout and paint.
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    waiting = false;
    if (began !== null) noted.painted[noted.painted.length - 1] = performance.now() - began;
  };
  const nextPaint = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => channel.port2.postMessage(0));
  };
  addEventListener("keydown", (event) => {
    began = event.timeStamp;
    noted.laid.push(0);
    noted.painted.push(0);
    nextPaint();
  }, true);
  // What is said to screen readers comes later on purpose, and is not seen.
  const isSeen = ({ target }) => !(target.parentElement ?? target).closest?.('[role="status"]');
  new MutationObserver((changes) => {
    if (!changes.some(isSeen)) return;
    nextPaint();
    if (began === null) return;
    // What a task changed is seen here before a frame can come.
    void document.body.offsetHeight;
    noted.laid[noted.laid.length - 1] = performance.now() - began;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** What the main thread did since the page was opened, in seconds. */
async function work(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { page: value("ScriptDuration") + value("LayoutDuration") + value("RecalcStyleDuration"), all: value("TaskDuration") };
}

/** Types the queries, one after the other, each over the one before. */
async function type(page, session, texts) {
  const keys = [];
  for (const text of texts) {
    for (let i = 0; i < text.length && keys.length < Number(options.keys); i++) {
      const before = await work(session);
      await page.keyboard.press(text[i] === " " ? "Space" : text[i]).catch(() => page.keyboard.insertText(text[i]));
      await page.waitForTimeout(PAUSE);
      const after = await work(session);
      keys.push({ page: (after.page - before.page) * 1e3, all: (after.all - before.all) * 1e3 });
    }
    await page.locator("#q").selectText();
    await page.keyboard.press("Backspace");
    await page.waitForTimeout(PAUSE);
  }
  await page.waitForTimeout(SETTLING);
  return keys;
}

/** Browsers tell of tasks over 50 ms only. */
const task = (longest) => (longest === 0 ? "< 50" : digits(longest));

/**
 * A page of its own, opened, or only laid out: then the application never comes. Gives how long it took to be alive, and
 * its longest task until then, if over 50 ms.
 */
async function open(browser, address, isAlive = true) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(observeTasks);
  if (!isAlive) await page.route(/\.wasm$/, () => {});
  const began = performance.now();
  await page.goto(address);
  if (isAlive) {
    await page.waitForFunction(() => document.documentElement.hasAttribute("data-alive"), null, { timeout: 120_000 });
  }
  const ready = performance.now() - began;
  await page.waitForTimeout(SETTLING);
  return { context, page, ready, longest: await page.evaluate(() => Math.max(0, ...tasks)) };
}

async function measure(browser, label, folder, texts) {
  const { origin, stop } = await preview(folder);
  try {
    const [loads, bare] = [[], []];
    while (loads.length < LOADS) {
      await loads.at(-1)?.context.close();
      bare.push(await open(browser, origin + options.path, false));
      await bare.at(-1).context.close();
      loads.push(await open(browser, origin + options.path));
    }
    const ready = median(loads.map((load) => load.ready));
    const [longest, without] = [loads, bare].map((all) => median(all.map((load) => load.longest)));
    const { context, page } = loads.at(-1);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" }).catch(() => session.send("Performance.enable"));
    await page.locator("#q").click();
    await page.evaluate(() => { tasks.length = 0; });
    await page.evaluate(observeKeys);
    const keys = await type(page, session, texts);
    const { laid, painted, events, longest: typing } = await page.evaluate(() => (
      { ...noted, events: [...noted.events.values()], longest: Math.max(0, ...tasks) }));
    await context.close();
    // Interactions under 16 ms are not reported by the browser: they count as 16.
    const all = [...events, ...Array(Math.max(0, painted.length - events.length)).fill(16)];
    return [
      Number.isNaN(Number(label)) ? label : digits(Number(label)), digits(ready), task(longest), task(without), task(typing),
      digits(quantile(keys.map((key) => key.page), 0.95)), digits(quantile(keys.map((key) => key.all), 0.95)),
      digits(quantile(laid, 0.95)), ...[0.5, 0.95, 0.99].map((share) => digits(quantile(painted, share))), digits(quantile(all, 0.98)),
    ];
  } finally {
    stop();
  }
}

const texts = queries(read(options.records), 60).map(({ text }) => text);
const browser = await launch();
try {
  const lines = [];
  for (const site of options.site) {
    const [label, folder] = site.split("=");
    lines.push(await measure(browser, label, folder, texts));
  }
  const head = [
    "site", "alive p50 ms", "longest task p50 ms until then", "without the application", "longest while typing", "JavaScript + layout p95 ms",
    "main thread p95 ms", "key to layout p95 ms", "key to paint p50 ms", "p95", "p99", "INP p98 ms",
  ];
  const text = `\`benches/paint.js\`, ${new Date().toISOString().slice(0, 10)}: ${machine()}. ${LOADS} loads, then ${options.keys} keys, ${PAUSE} ms apart.

${table(head, lines)}

Goals: JavaScript + layout p95 ≤ 8, INP p98 ≤ 40, no task over 50 (10,000), the whole keystroke, which is key to layout, p95 ≤ 16 (100,000).`;
  console.log(text);
  if (!options.dry) write("paint", text);
} finally {
  await browser.close();
}
