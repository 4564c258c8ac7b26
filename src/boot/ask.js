// Carries requests to the worker, and its replies back. `src/service.rs` knows what they say.
//
// A message from a worker waits until the next frame where a key was pressed: Chromium holds back every task but input
// until it is painted. So the worker makes the index, its memory moves here, and what is searched from then on is
// answered in the key's own task.
import { compareVersions } from "./version.js";

const waiting = new Map();
let worker;
let last = 0;
/** What answers in this thread, once all of the worker's memory is here. */
let answer;

// A worker that did not start, or that broke, answers nothing more: the next request starts another one.
function lose() {
  compareVersions();
  worker?.terminate();
  worker = undefined;
  for (const { resolve } of waiting.values()) resolve();
  waiting.clear();
}

function start({ script }) {
  const started = (worker = new Worker(script, { type: "module" }));
  let move;
  let isSpent = false;
  const retire = () => {
    if (!isSpent || waiting.size) return;
    started.terminate();
    worker = undefined;
  };
  // Where the program can't be had, or has no room, the worker goes on answering.
  const moveHere = async (module) => {
    const { takeOver } = await import(script);
    answer = await takeOver(started, module);
    isSpent = true;
    retire();
  };
  started.addEventListener("message", ({ data: [id, reply, module] }) => {
    // A file was lost or damaged: perhaps it is another build's by now.
    if (typeof reply === "boolean") compareVersions();
    else if (waiting.get(id)?.isSearch) move ??= moveHere(module).catch(() => {});
    waiting.get(id)?.resolve(reply);
    waiting.delete(id);
    retire();
  });
  started.addEventListener("error", (event) => {
    event.preventDefault();
    lose();
  });
}

globalThis.askService = async (request, isSearch) => {
  try {
    const reply = isSearch && answer?.(request);
    if (reply) return reply;
  } catch {
    answer = undefined;
  }
  const files = { ...document.getElementById("app").dataset };
  if (!worker) start(files);
  return new Promise((resolve) => {
    waiting.set(++last, { resolve, isSearch });
    worker.postMessage([last, request, files]);
  });
};
