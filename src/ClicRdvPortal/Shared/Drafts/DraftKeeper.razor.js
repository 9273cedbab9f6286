// Some fields tell what was typed in them when they are left. What stands in them meanwhile is told for the draft once a second, in one
// message, and changes nothing else: no check and no reading follows from it.

const roots = ".side-panel, [data-drafts]";
const pause = 1000;

export function attend(marker, server) {
  const listening = new AbortController();
  const root = marker?.closest(roots) ?? null;
  const untold = new Map();
  let timer = 0;

  function tell() {
    clearTimeout(timer);
    timer = 0;
    if (untold.size === 0) return;
    const texts = Object.fromEntries([...untold].map(([name, field]) => [name, field.value]));
    untold.clear();
    // Without a connection it is on the screen, and told again with it.
    server.invokeMethodAsync("Tell", texts).catch(() => {});
  }

  function note({ target, type }) {
    const name = target.dataset?.draft;
    if (name === undefined || target.closest(roots) !== root) return;
    if (type === "change") return void untold.delete(name);
    untold.set(name, target);
    // Not from the last key on: who types without a pause is kept too.
    timer ||= setTimeout(tell, pause);
  }

  // Whoever was quicker than this script has typed into one already.
  if (root?.contains(document.activeElement) && document.activeElement.value) note({ target: document.activeElement, type: "input" });
  for (const type of ["input", "change"]) root?.addEventListener(type, note, { signal: listening.signal });
  window.addEventListener("pagehide", tell, { signal: listening.signal });
  document.addEventListener("visibilitychange", tell, { signal: listening.signal });
  listening.signal.addEventListener("abort", () => clearTimeout(timer));
  return { abort: () => listening.abort() };
}

/** The button that took a draft up is gone: the form goes on where it begins. */
export function enter(marker) {
  marker?.closest(roots)?.querySelector("input:enabled:not([type=hidden], [readonly]), textarea:enabled, select:enabled")?.focus();
}
