// Whether the site was built anew since this page came. The page then goes on as it is, and its next link loads
// the new build; nothing reloads by itself, so nothing can reload for ever.
export let isOld = false;

const { version } = document.getElementById("app").dataset;

export async function compareVersions() {
  try {
    const response = await fetch("/version.json", { cache: "no-cache" });
    if (response.ok) isOld = (await response.json()).version !== version;
  } catch (error) {
    // No connection, or no answer that can be read: then nothing is known of another build.
  }
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") compareVersions();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) compareVersions();
});
