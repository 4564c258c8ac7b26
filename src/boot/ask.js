// Carries requests to the worker, and its replies back. `src/service.rs` knows what they say.
//
// A message from a worker waits until the next frame where a key was pressed: Chromium holds back every task but input
// until it is painted. So the worker makes the index, its memory moves here, and what is searched from then on is
// answered in the key's own task.
import { compareVersions } from "./version.js";

/** The bytes of a page of wasm memory. */
const PAGE = 2 ** 16;

const waiting = new Map();
let worker;
let last = 0;
/** The worker's program in this thread, once all of the memory is here. */
let here;

// A worker that did not start, or that broke, answers nothing more: the next request starts another one.
function lose() {
  compareVersions();
  worker?.terminate();
  worker = undefined;
  for (const { resolve } of waiting.values()) resolve();
  waiting.clear();
}

// Asks the worker for its memory; gives what takes each part of it, and says whether it was the last. Where the program
// can't be had, or has no room, the worker goes on answering.
function takeOver(worker, script, module) {
  let program;
  let memory;
  const prepare = async () => {
    program = await import(script);
    ({ memory } = await program.init({ module_or_path: module }));
    worker.postMessage([0]);
  };
  prepare().catch(() => {});
  return (part, at, size) => {
    try {
      if (size > memory.buffer.byteLength) memory.grow((size - memory.buffer.byteLength) / PAGE);
      new Uint8Array(memory.buffer).set(new Uint8Array(part), at);
    } catch {
      memory = undefined;
    }
    if (!memory || at + part.byteLength < size) return false;
    here = program;
    return true;
  };
}

function start({ script }) {
  const started = (worker = new Worker(script, { type: "module" }));
  let take;
  let isSpent = false;
  const settle = (id, reply, module) => {
    // A file was lost or damaged: perhaps it is another build's by now.
    if (typeof reply === "boolean") compareVersions();
    else if (waiting.get(id)?.isSearch) take ??= takeOver(started, script, module);
    waiting.get(id)?.resolve(reply);
    waiting.delete(id);
  };
  started.addEventListener("message", ({ data: [id, ...rest] }) => {
    if (id) settle(id, ...rest);
    else isSpent = take(...rest);
    if (isSpent && !waiting.size) {
      started.terminate();
      worker = undefined;
    }
  });
  started.addEventListener("error", (event) => {
    event.preventDefault();
    lose();
  });
}

function answerHere(request) {
  try {
    const reply = here?.answer(request);
    if (reply?.[0] === 0) return reply.subarray(1);
  } catch {
    here = undefined;
  }
}

globalThis.askService = async (request, isSearch) => {
  const reply = isSearch && answerHere(request);
  if (reply) return reply;
  const files = { ...document.getElementById("app").dataset };
  if (!worker) start(files);
  return new Promise((resolve) => {
    waiting.set(++last, { resolve, isSearch });
    worker.postMessage([last, request, files]);
  });
};
