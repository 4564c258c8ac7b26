// The one browser of a run.

import { createRequire } from "node:module";
import { join } from "node:path";

/** Where `.ci/setup bench` put the packages. */
export const MODULES = process.env.BENCH_MODULES;
if (!MODULES) throw new Error('no packages: run `.ci/setup bench` and `eval "$(.ci/setup env)"` first');
const { chromium } = createRequire(join(MODULES, "index.js"))("playwright-core");

const ARGUMENTS = [
  "--js-flags=--max-old-space-size=8192",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
];

export function launch() {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error('no browser: run `.ci/setup browser` and `eval "$(.ci/setup env)"` first');
  // A browser run by root has no sandbox of its own.
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS, chromiumSandbox: process.getuid?.() !== 0 });
}

/** Bytes in use in a page after a collection: objects, and what array buffers hold. */
export async function heap(session) {
  await session.send("HeapProfiler.enable");
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
}
