// What a page says that only its engine's console would know: for the engines whose driver keeps no console.
addEventListener("error", ({ target }) => {
  // WebKit reports the same of what a page that is being left gave up: that page does not live to tell.
  if (target !== window) setTimeout(() => tellTest(`Failed to load resource (404 or damaged): ${target.src ?? target.href}`), 100);
}, true);
for (const [type, text] of [
  ["error", (event) => `Uncaught ${event.error ?? event.message} ${event.error?.stack ?? ""}`],
  ["unhandledrejection", (event) => `Uncaught (in promise) ${event.reason}`],
  ["securitypolicyviolation", (event) => `Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`],
]) addEventListener(type, (event) => tellTest(text(event)));
for (const level of ["error", "warn"]) {
  const say = console[level];
  console[level] = (...parts) => { tellTest(`${level}: ${parts.join(" ")}`); say.apply(console, parts); };
}
// At once, since the next document may be on its way.
function tellTest(text) {
  const request = new XMLHttpRequest();
  request.open("POST", "/-test/heard", false);
  request.send(text);
}
