// The worker: it searches and exports. What it needs beyond its wasm it fetches when it is first needed.
import init, { answer, give } from "worker-glue";

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

const run = (wasm) => fetched(wasm, async (response) => init({ module_or_path: await response.arrayBuffer() }));

addEventListener("message", async ({ data: [id, request, { worker, shelf, library }] }) => {
  try {
    await (ready ??= run(worker).catch((error) => {
      ready = undefined;
      throw error;
    }));
    let reply = answer(request);
    while (reply[0]) {
      const need = reply[0];
      const whole = async (response) => give(need, new Uint8Array(await response.arrayBuffer()));
      await fetched([shelf, library][need - 1], whole);
      reply = answer(request);
    }
    postMessage([id, reply.subarray(1)]);
  } catch (isDamaged) {
    postMessage([id, isDamaged === true]);
  }
});
