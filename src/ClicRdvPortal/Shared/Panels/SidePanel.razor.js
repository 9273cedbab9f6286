let cameFrom = null;
let askedFrom = null;
let shown = null;
let covered = [];
const phone = matchMedia("(max-width: 640px)");
phone.addEventListener("change", cover);

/** On a phone the panel covers the page: nothing behind it is reached by keys or readers. What is said politely still is. */
function cover() {
  for (const element of covered) element.inert = false;
  covered = shown === null || !phone.matches ? [] : [...behind(shown)];
  for (const element of covered) element.inert = true;
}

/** Everything that does not hold the panel, as large as it comes; dialogs and what is said stand above or beside it. */
function* behind(panel) {
  const stays = ".side-panel-scrim, [role=status], [aria-live], [data-over-panels], dialog, [role=dialog], script, style, link, [class^=mud-], #blazor-error-ui";
  for (let held = panel; held !== document.body && held.parentElement !== null; held = held.parentElement)
    for (const other of held.parentElement.children)
      if (other !== held && !other.inert && !other.matches(stays)) yield other;
}

/** Moves the focus into the panel: to the field that asks for it, else to its title, so that a reader starts there. */
export function enter(panel) {
  // Closed again before this script had come.
  if (panel === null) return;
  const isInside = panel.contains(document.activeElement);
  cameFrom = isInside ? panel.cameFrom ?? null : document.activeElement;
  shown = panel;
  cover();
  keepFocus(panel, (changes, before) => nextIn(panel, changes, before));
  // Whoever was quicker than this script stays where they are.
  if (!isInside) (panel.querySelector("[autofocus]") ?? panel.querySelector("h2") ?? panel).focus({ preventScroll: true });
}

/** A button that takes itself away leaves the focus to a field that has come and asks for it, else to what stands before it. */
function nextIn(panel, changes, before) {
  const asking = [...panel.querySelectorAll("[autofocus]")].find(field => changes.some(change => [...change.addedNodes].some(node => node.contains(field))));
  return asking ?? before.findLast(stop => stop.isConnected && stop.checkVisibility());
}

/** Of what takes itself away under the focus: it goes to what `next` names, given the changes and the stops that stood before. */
export function keepFocus(place, next) {
  let held = null;
  let before = [];
  place.addEventListener("focusin", event => {
    held = event.target;
    const stops = [...place.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
    before = stops.slice(0, stops.indexOf(held));
  });
  place.addEventListener("focusout", event => { if (event.relatedTarget !== null) held = null; });
  new MutationObserver(changes => {
    if (held === null || held.isConnected) return;
    held = null;
    if (document.activeElement === null || document.activeElement === document.body) next(changes, before)?.focus({ preventScroll: true });
  }).observe(place, { childList: true, subtree: true });
}

/** Gives the focus back, unless the person has already moved it somewhere else. A disposed panel calls this before
 * the browser has taken it out of the page, so focus inside it counts as lost too. */
export function leave() {
  const target = cameFrom;
  const active = document.activeElement;
  const lost = active === null || active === document.body || shown?.contains(active);
  cameFrom = shown = null;
  cover();
  if (!lost) return;

  // What one came from may be gone: an appointment that was moved, cancelled or read anew.
  const back = target?.checkVisibility() && target !== document.body ? target : document.querySelector("planner-grid") ?? document.querySelector("main");
  back?.focus({ preventScroll: true });
}

/** Moves the focus to a question, and remembers where the person was. */
export function ask(answer) {
  if (answer === null) return;
  if (document.activeElement?.closest("[role=alertdialog]") === null) askedFrom = document.activeElement;
  answer.focus();
}

/** Back to where the person was before the question, else to the title, so that keys go on being heard. */
export function resume(panel) {
  const target = askedFrom !== null && panel.contains(askedFrom) ? askedFrom : panel.querySelector("h2");
  askedFrom = null;
  target?.focus({ preventScroll: true });
}

/** Moves the focus to the first field that is wrong. */
export function toFault(panel) {
  panel?.querySelector("[aria-invalid=true]")?.focus();
}
