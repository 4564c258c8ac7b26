// Carries requests to the worker, and its replies back. `src/service.rs` knows what they say.
import { compareVersions } from "./version.js";

const waiting = new Map();
let worker;
let last = 0;

// A worker that did not start, or that broke, answers nothing more: the next request starts another one.
function lose() {
  compareVersions();
  worker?.terminate();
  worker = undefined;
  for (const settle of waiting.values()) settle();
  waiting.clear();
}

function start(address) {
  worker = new Worker(address, { type: "module" });
  worker.addEventListener("message", ({ data: [id, reply] }) => {
    // A file was lost or damaged: perhaps it is another build's by now.
    if (typeof reply === "boolean") compareVersions();
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    lose();
  });
}

globalThis.askWorker = (request) =>
  new Promise((resolve) => {
    const files = { ...document.getElementById("app").dataset };
    if (!worker) start(files.script);
    waiting.set(++last, resolve);
    worker.postMessage([last, request, files]);
  });
