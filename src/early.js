// Runs before the first paint: the theme that the device remembers, what may become a script, and, once something is
// painted, the start script.
const html = document.documentElement;
const { start, integrity } = document.currentScript.dataset;
html.setAttribute("data-js", "");
// Where the start script is missing or cut off, nothing will use what is shown to those who run scripts.
addEventListener("error", (event) => {
  if (event.target.localName === "script" || event.error instanceof SyntaxError) html.removeAttribute("data-js");
}, true);
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") html.setAttribute("data-theme", theme);
} catch {
  // Storage may be blocked: then the device's preference holds.
}

// Leptos makes elements from static HTML of its own; nothing else may, and that never runs a script. Blocks of data
// are JSON.
if (self.trustedTypes) {
  trustedTypes.createPolicy("default", {
    createScriptURL(address) {
      if (address !== start && address !== document.getElementById("app").dataset.script) {
        throw new TypeError("refused script");
      }
      return address;
    },
    createScript(text) {
      JSON.parse(text);
      return text;
    },
    createHTML(text) {
      // Texts and quoted values may say anything: only what would do something is refused.
      const bare = text.replace(/="(?!\s*javascript:)[^"]*"/gi, '="" ');
      if (/<script|<iframe|<[^>]*([\s/]on\w+\s*=|=\s*["']?\s*javascript:)/i.test(bare)) {
        throw new TypeError("refused HTML");
      }
      return text;
    },
  });
}

// What the reader does in a form before the application is alive is told to it then: see the start script.
self.early = [];
for (const type of ["input", "change", "submit"]) {
  addEventListener(type, (event) => {
    if (html.hasAttribute("data-alive")) return;
    const { target } = event;
    if (type === "submit") event.preventDefault();
    self.early.push({ type, target, value: target.value, checked: target.checked });
  }, true);
}

// The text comes first on a slow network: what follows is fetched once something is painted. An engine may forget to
// say so, or not say it of a page that nobody sees.
let isStarted = false;
const observer = new PerformanceObserver(run);
observer.observe({ type: "paint", buffered: true });
addEventListener("load", () => setTimeout(run, document.hidden ? 0 : 1000));

function run() {
  observer.disconnect();
  if (isStarted) return;
  isStarted = true;
  const script = document.createElement("script");
  script.type = "module";
  script.integrity = integrity;
  script.src = start;
  document.head.append(script);
}
