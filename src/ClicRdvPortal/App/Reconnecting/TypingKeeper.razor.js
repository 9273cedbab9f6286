// What is typed while a connection goes stands on the screen, and the server has never heard of it. It is told again when the connection is
// back, and put back where the page was drawn anew, with the places one had scrolled to.

import { again, pathTo } from "../Starting/FocusKeeper.razor.js";

// A connection is given up half a minute after the last that was heard; what was typed for so long may have gone nowhere.
const unheard = 60 * 1000;
const longestWait = 15 * 1000;
const fields = "textarea, select, input:not([type=password], [type=file], [type=hidden])";
const typed = new Map();
let held = [];
let scrolled = [];

function note({ target, isTrusted }) {
  if (!isTrusted || !target.matches?.(fields)) return;
  typed.set(target, Date.now());
  if (typed.size > 100) forgetGone();
}

/** A page stands open all day, and its forms come and go. */
function forgetGone() {
  for (const element of typed.keys()) if (!element.isConnected) typed.delete(element);
}

document.addEventListener("input", note, true);
document.addEventListener("change", note, true);

/** Keeps what stands in the fields somebody has been in, as it is when the connection goes. */
export function hold() {
  forgetGone();
  held = [...typed].filter(([element]) => element.checkVisibility()).map(([element, at]) => (
    { element, path: pathTo(element), value: element.value, checked: element.checked, mayBeUnheard: Date.now() - at < unheard }));
  scrolled = [...document.body.querySelectorAll("*")].filter(element => element.scrollTop > 0 || element.scrollLeft > 0)
    .map(element => ({ element, path: pathTo(element), top: element.scrollTop, left: element.scrollLeft }));
  scrolled.push({ element: document.scrollingElement, path: [], top: document.scrollingElement.scrollTop, left: document.scrollingElement.scrollLeft });
}

/** Whether something may have been typed that nobody but the page knows. What one searches for is no loss. */
export const hasUnheard = () => held.some(({ element, mayBeUnheard }) => mayBeUnheard && element.type !== "search");

function tell(field) {
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function find(keeper) {
  return (keeper.element.isConnected || keeper.element.id === "" ? null : document.getElementById(keeper.element.id)) ?? again(keeper);
}

/** True when nothing is left to do for this field. */
function giveBackField(keeper, isDrawnAnew) {
  const there = find(keeper);
  if (there === null || isDrawnAnew && there === keeper.element) return false;
  if (there === keeper.element ? !keeper.mayBeUnheard : there.value === keeper.value && there.checked === keeper.checked) return true;
  if (there !== keeper.element) [there.value, there.checked] = [keeper.value, keeper.checked];
  typed.set(there, Date.now());
  tell(there);
  return true;
}

function giveBackPlace({ top, left, ...keeper }) {
  const there = again(keeper);
  there?.scrollTo({ top, left, behavior: "instant" });
  return there !== null && Math.abs(there.scrollTop - top) < 2 && Math.abs(there.scrollLeft - left) < 2;
}

/** At once where the page still stands; where it is drawn anew, as soon as the field or the place is there, and until somebody does something else. */
export function giveBack(isDrawnAnew) {
  const work = new AbortController();
  const step = () => {
    held = held.filter(keeper => !giveBackField(keeper, isDrawnAnew));
    scrolled = scrolled.filter(keeper => !giveBackPlace(keeper));
    if (held.length + scrolled.length === 0) work.abort();
  };
  const watch = new MutationObserver(step);
  work.signal.addEventListener("abort", () => watch.disconnect());
  for (const event of ["pointerdown", "keydown", "wheel", "connectionlost"])
    document.addEventListener(event, ({ isTrusted, type }) => { if (isTrusted || type === "connectionlost") work.abort(); }, { signal: work.signal, capture: true });
  setTimeout(() => work.abort(), longestWait);
  watch.observe(document.body, { childList: true, subtree: true });
  step();
}
