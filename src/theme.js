// Runs before the first paint: the theme that the device remembers, and whether scripts run at all.
const html = document.documentElement;
html.setAttribute("data-js", "");
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") html.setAttribute("data-theme", theme);
} catch {
  // Storage may be blocked: then the device's preference holds.
}
