let waiting = null;

/** Focuses the title, as soon as the page has one; whoever does something before that has gone on. */
export function focusTitle() {
  waiting?.abort();

  // A page that puts the focus into a field of its own has chosen better.
  if (document.activeElement?.parentElement?.closest("main") != null || found()) return;
  const wait = waiting = new AbortController();
  const observer = new MutationObserver(() => { if (found()) wait.abort(); });
  observer.observe(document.body, { childList: true, subtree: true });
  wait.signal.addEventListener("abort", () => observer.disconnect());
  for (const sign of ["keydown", "pointerdown", "focusin"])
    document.addEventListener(sign, () => wait.abort(), { signal: wait.signal });
}

function found() {
  const title = document.querySelector("h1");
  title?.focus({ preventScroll: true });
  return title !== null;
}
