/** Every answer takes its own button away: the focus goes to the next one, or back to where one worked. */
export function keepFocus(place) {
  // Left again before this script had come.
  if (place === null) return;
  let focused = null;
  place.addEventListener("focusin", event => { focused = event.target; });
  place.addEventListener("focusout", event => { if (event.relatedTarget !== null) focused = null; });
  new MutationObserver(() => {
    if (focused === null || focused.isConnected) return;
    focused = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    // Rather one that takes back than one that sends: the same key may be pressed once more.
    const next = place.querySelector("button:not(.portal-button-quiet, .portal-button-primary)") ?? place.querySelector("button");
    (next ?? document.querySelector("planner-grid") ?? document.querySelector("h1"))?.focus({ preventScroll: true });
  }).observe(place, { childList: true, subtree: true });
}
