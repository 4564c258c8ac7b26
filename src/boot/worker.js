// The worker: it searches and exports. What it needs beyond its wasm it fetches when it is first needed. The page
// imports this file too, to go on from the worker's memory: see `ask.js`.
import init, { answer, give } from "worker-glue";

/** The bytes of a page of wasm memory. */
const PAGE = 2 ** 16;
/** How much memory a message brings, in bytes: it is put in place between two frames. */
const PART = 2 ** 21;

let ready;

// The files have hashes in their names and may be kept for ever, even where one arrived damaged, or as an error.
async function fetched(address, use) {
  let isDamaged = false;
  for (const cache of ["default", "reload"]) {
    try {
      const response = await fetch(address, { cache });
      if (response.ok && (await use(response))) return;
      isDamaged = response.ok;
    } catch (error) {
      isDamaged = error instanceof WebAssembly.CompileError;
    }
  }
  throw isDamaged;
}

async function run(wasm) {
  let module;
  await fetched(wasm, async (response) => (module = await WebAssembly.compile(await response.arrayBuffer())));
  return { module, memory: (await init({ module_or_path: module })).memory };
}

async function reply(id, request, { worker, shelf, library }) {
  try {
    const { module } = await (ready ??= run(worker).catch((error) => {
      ready = undefined;
      throw error;
    }));
    let bytes = answer(request);
    while (bytes[0]) {
      const need = bytes[0];
      const whole = async (response) => give(need, new Uint8Array(await response.arrayBuffer()));
      await fetched([shelf, library][need - 1], whole);
      bytes = answer(request);
    }
    postMessage([id, bytes.subarray(1), module]);
  } catch (isDamaged) {
    postMessage([id, isDamaged === true]);
  }
}

// All in one task: a request in between would change what has not been copied yet.
async function move() {
  const { buffer } = (await ready).memory;
  for (let at = 0; at < buffer.byteLength; at += PART) {
    const part = buffer.slice(at, at + PART);
    postMessage([0, part, at, buffer.byteLength], [part]);
  }
}

// In the page: takes the memory of a worker in place of its own, part by part; gives what answers from it, or nothing where
// a file is needed first.
export async function takeOver(worker, module) {
  const { memory } = await init({ module_or_path: module });
  await new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data: [id, part, at, size] }) => {
      if (id) return;
      try {
        if (size > memory.buffer.byteLength) memory.grow((size - memory.buffer.byteLength) / PAGE);
        new Uint8Array(memory.buffer).set(new Uint8Array(part), at);
        if (at + part.byteLength === size) resolve();
      } catch (error) {
        reject(error);
      }
    });
    worker.postMessage([0]);
  });
  return (request) => {
    const bytes = answer(request);
    return bytes[0] ? undefined : bytes.subarray(1);
  };
}

if (typeof document === "undefined") {
  addEventListener("message", ({ data: [id, ...rest] }) => (id ? reply(id, ...rest) : move()));
}
