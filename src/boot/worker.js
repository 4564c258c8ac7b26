// The worker that searches: the same wasm as the page, which the page sends it ready to run.
import init, { answer } from "glue";

let ready;

export function serve() {
  addEventListener("message", async ({ data: [id, request, module, shelf] }) => {
    try {
      await (ready ??= init({ module_or_path: module }));
      postMessage([id, await answer(shelf, request)]);
    } catch {
      postMessage([id]);
    }
  });
}
