// Starts the application, unless the page is not the one that was built; if the start fails, or the
// application fails later, the page goes on as plain HTML.
import init from "glue";
import "./boot/ask.js";
import { isOld } from "./boot/version.js";

const root = document.getElementById("app");
const title = document.title;
let isDead = false;

let page = "";

function die() {
  isDead = true;
  page = location.pathname + location.search;
  document.title ||= title;
  document.documentElement.removeAttribute("data-js");
  document.documentElement.removeAttribute("data-alive");
}

// Translators and extensions change the document before we start; hydration would trap on it.
// The same walk is done natively, in src/tool/site/signature.rs.
function signature() {
  let hash = 0x811c9dc5;
  const add = (text) => {
    for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  };
  const walk = (node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.ELEMENT_NODE) {
        add("<" + child.localName);
        walk(child);
        add(">");
      } else {
        add(child.nodeType === Node.TEXT_NODE ? "t" : "c");
      }
    }
  };
  walk(root);
  return hash.toString(16);
}

const LINK = "a[href]:not([target], [download], [data-external])";

// A trap leaves the wasm unusable: its listeners must not run again, and links lead on as plain links. So do those
// of a page that is older than the site.
function guard() {
  for (const type of ["error", "unhandledrejection"]) {
    addEventListener(type, (event) => {
      if ((event.error || event.reason) instanceof WebAssembly.RuntimeError) {
        event.preventDefault();
        die();
      }
    });
  }
  for (const type of ["click", "input", "change", "submit", "popstate"]) {
    addEventListener(type, (event) => {
      const leavesOldPage = isOld && type === "click" && event.target.closest?.(`${LINK}, .retry`);
      if (!isDead && !leavesOldPage) return;
      event.stopImmediatePropagation();
      // What a retry would ask for is gone: the address says all that the new build needs.
      const isRetry = leavesOldPage && leavesOldPage.matches(".retry");
      if (isRetry || (type === "popstate" && page !== location.pathname + location.search)) location.reload();
    }, true);
  }
}

// What the reader did in a form before the application was alive is done again, once the application has shown what
// the address says.
function replay() {
  for (const { type, target, value, checked } of self.early) {
    if (target.matches("input, select")) Object.assign(target, { value, checked });
    target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  }
}

new MutationObserver((changes, observer) => {
  if (!document.documentElement.hasAttribute("data-alive")) return;
  observer.disconnect();
  setTimeout(replay);
}).observe(document.documentElement, { attributeFilter: ["data-alive"] });

async function run() {
  if (signature() === root.dataset.signature) {
    const { wasm, integrity } = root.dataset;
    const load = (cache) => init({ module_or_path: fetch(wasm, { integrity, cache }) });
    try {
      // The file may be kept for ever, even where it arrived damaged: then once more, past the cache.
      await load("default").catch((error) => {
        if (error instanceof TypeError) return load("reload");
        throw error;
      });
    } catch (error) {
      die();
    }
  } else {
    die();
  }
}

guard();
run();
