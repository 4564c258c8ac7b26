// Runs before the first paint: the theme that the device remembers, and whether scripts run at all.
const html = document.documentElement;
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
