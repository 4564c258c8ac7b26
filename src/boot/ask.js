// Carries requests to the worker, and its replies back. `src/service.rs` knows what they say.
import init from "glue";

const waiting = new Map();
let worker;
let last = 0;

// A worker that did not start, or that broke, answers nothing more: the next request starts another one.
function lose() {
  worker?.terminate();
  worker = undefined;
  for (const settle of waiting.values()) settle();
  waiting.clear();
}

function start() {
  worker = new Worker(import.meta.url, { type: "module" });
  worker.addEventListener("message", ({ data: [id, reply] }) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
    if (!reply) lose();
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    lose();
  });
}

globalThis.askWorker = (request) =>
  new Promise((resolve) => {
    if (!worker) start();
    waiting.set(++last, resolve);
    const { shelf } = document.getElementById("app").dataset;
    worker.postMessage([last, request, init.__wbindgen_wasm_module, shelf]);
  });
