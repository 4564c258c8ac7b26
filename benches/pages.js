// make audit: the site in dist/ under Lighthouse, and on a slow network. Fails where a score is too low.
//
//   node benches/pages.js [--rounds 3] [--dry]

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.js";
import { digits, median, table } from "./numbers.js";
import { preview } from "./preview.js";
import { machine, write } from "./report.js";

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, dry: { type: "boolean", default: false } },
});
const rounds = [...Array(Number(options.rounds)).keys()];
const DIST = fileURLToPath(new URL("../dist", import.meta.url));
/** The lowest scores that pass; the others of Lighthouse's categories are not asked for. */
const LOWEST = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const METRICS = {
  "first-contentful-paint": "first paint s", "largest-contentful-paint": "LCP s", "total-blocking-time": "TBT ms",
  "cumulative-layout-shift": "CLS",
};
/** 400 kbit/s, 400 ms. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** The home page, those of its menu, a step and a publication. */
async function addresses(browser, origin) {
  const page = await browser.newPage();
  const links = async (address, selector) => {
    await page.goto(origin + address);
    return page.locator(selector).evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  };
  const home = "/fr/";
  const menu = await links(home, "header nav a[href]");
  const first = async (selector) => {
    for (const address of menu) {
      const [found] = await links(address, selector);
      if (found) return found;
    }
    throw new Error(`no page of the menu has ${selector}`);
  };
  const all = [home, ...menu, await first(".stepper a"), await first(".paper h3 a")];
  await page.close();
  return all;
}

function lighthouse(address, folder) {
  const file = join(folder, "report.json");
  const flags = ["--quiet", "--output=json", `--output-path=${file}`, "--chrome-flags=--headless --no-sandbox --disable-gpu"];
  const settings = { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM }, stdio: ["ignore", "ignore", "inherit"] };
  for (let attempt = 1; ; attempt++) {
    try {
      execFileSync("lighthouse", [address, ...flags], settings);
      return JSON.parse(readFileSync(file, "utf8"));
    } catch (error) {
      // Lighthouse loses the start of a trace now and then, and asks to be run again.
      if (attempt === 3) throw error;
    }
  }
}

/** From the first request until text is painted, on a slow network with nothing kept from before. */
async function firstText(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW);
  await page.goto(address, { waitUntil: "commit" });
  const painted = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const time = await painted.jsonValue();
  await context.close();
  return time;
}

const { origin, stop } = await preview(DIST);
const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
const browser = await launch();
const low = [];
try {
  const lines = [];
  for (const address of await addresses(browser, origin)) {
    const reports = rounds.map(() => lighthouse(origin + address, folder));
    const scores = Object.entries(LOWEST).map(([name, lowest]) => {
      const score = median(reports.map(({ categories }) => Math.round(categories[name].score * 100)));
      if (score < lowest) low.push(`${address}: ${name} ${score}, not ${lowest}`);
      return score;
    });
    const metrics = Object.entries(METRICS).map(([name, label]) => {
      const value = median(reports.map(({ audits }) => audits[name].numericValue));
      return digits(label.endsWith(" s") ? value / 1000 : value);
    });
    const slow = [];
    for (const _ of rounds) slow.push(await firstText(browser, origin + address));
    lines.push([address, ...scores, ...metrics, digits(median(slow) / 1000)]);
    console.log(lines.at(-1).join("  "));
  }
  const text = `\`node benches/pages.js --rounds ${options.rounds}\`, ${new Date().toISOString().slice(0, 10)}: ${machine()}. Medians.

${table(["page", ...Object.keys(LOWEST), ...Object.values(METRICS), "text on a slow network s"], lines)}

Goals: LCP ≤ 1.2, TBT ≤ 50, CLS 0; on a slow network (400 kbit/s, 400 ms) text within 2 s.`;
  if (!options.dry) write("pages", text);
} finally {
  await browser.close();
  stop();
  rmSync(folder, { recursive: true });
}
if (low.length > 0) throw new Error(low.join("; "));
