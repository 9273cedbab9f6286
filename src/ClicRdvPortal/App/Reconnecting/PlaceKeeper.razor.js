// Where somebody was in a page that comes back by itself: what they had scrolled, and the field they were in. Over a reload it lies in the
// tab's own memory, by the page's address: numbers and the ids of elements, and nothing that anybody has typed.

const key = "portal-place";
const draft = /([?&])draft=[0-9a-f]{32}(&|$)/;
const longestWait = 15 * 1000;
const rest = 500;

/** The address without the draft that is to be filled in, which changes nothing about the page's places. */
const addressOf = ({ pathname, search }) => pathname + search.replace(draft, (_, before, after) => after === "" ? "" : before);

/** An element by the nearest id above it and the steps down from there, and by those from the body. */
function describe(element) {
  const steps = [];
  let node = element, id = null, below = 0;
  for (; node !== document.body && node !== null; node = node.parentElement) {
    if (id === null && node.id !== "") [id, below] = [node.id, steps.length];
    steps.unshift([...node.parentElement.children].indexOf(node));
  }
  return { id, below: id === null ? [] : steps.slice(steps.length - below), steps, tag: element.tagName };
}

function find({ id, below, steps, tag }) {
  const walk = (from, way) => way.reduce((node, place) => node?.children[place] ?? null, from);
  const known = id === null ? null : document.getElementById(id);
  const there = known === null ? walk(document.body, steps) : walk(known, below);
  return there?.tagName === tag ? there : null;
}

/** What is scrolled now, and who has the focus. */
export function places() {
  const window = document.scrollingElement;
  // Of the planner's sheets that lie ready nothing is laid out, nor is to be for this.
  const scrolled = [...document.body.querySelectorAll("*:not(planner-sheet *)")].filter(element => element.scrollTop > 0 || element.scrollLeft > 0)
    .map(element => ({ ...describe(element), top: element.scrollTop, left: element.scrollLeft }));
  const focus = document.activeElement;
  return {
    scrolled: [...scrolled, { isWindow: true, top: window.scrollTop, left: window.scrollLeft }],
    focus: focus === null || focus === document.body || focus.closest("dialog.reconnect, .lock-cover") !== null ? null : { ...describe(focus), caret: caretOf(focus) },
  };
}

function caretOf(element) {
  try {
    return element.selectionEnd ?? null;
  } catch {
    return null;
  }
}

function scrollBack(place) {
  const there = place.isWindow ? document.scrollingElement : find(place);
  there?.scrollTo({ top: place.top, left: place.left, behavior: "instant" });
  return there !== null && Math.abs(there.scrollTop - place.top) < 2 && Math.abs(there.scrollLeft - place.left) < 2;
}

/** A panel that opens takes the focus to its beginning, so it is looked at more than once. */
function focusBack(place) {
  if (place === null) return true;
  const there = find(place);
  if (there === null || !there.checkVisibility()) return false;
  if (document.activeElement === there) return true;
  there.focus({ preventScroll: true });
  if (place.caret !== null) there.setSelectionRange?.(place.caret, place.caret);
  return document.activeElement === there;
}

const isAlive = () => document.querySelector(".shell[data-interactive]") !== null;

/**
 * Goes back to where somebody was, as soon as it is there and for as long as the page is still being drawn; not any more once they do
 * something else themselves.
 */
export function goBack({ scrolled, focus }, isOver = () => {}) {
  const work = new AbortController();
  let quiet = 0;
  const step = () => {
    const isThere = scrolled.map(scrollBack).every(reached => reached) & (isAlive() && focusBack(focus));
    clearTimeout(quiet);
    if (isThere) quiet = setTimeout(() => work.abort(), rest);
  };
  const watch = new MutationObserver(step);
  work.signal.addEventListener("abort", () => {
    clearTimeout(quiet);
    watch.disconnect();
    isOver();
  });
  for (const event of ["pointerdown", "keydown", "wheel", "touchmove", "connectionlost"])
    document.addEventListener(event, ({ isTrusted, type }) => { if (isTrusted || type === "connectionlost") work.abort(); }, { signal: work.signal, capture: true, passive: true });
  setTimeout(() => work.abort(), longestWait);
  watch.observe(document.body, { childList: true, subtree: true });
  step();
}

/** Loads the page anew, and comes back to the same place in it; with a draft that the form is to be filled in with. */
export function reload(draftId = null, where = places()) {
  const address = addressOf(location);
  try {
    sessionStorage.setItem(key, JSON.stringify({ address, ...where }));
  } catch {
    // Without that memory one begins at the top.
  }
  if (draftId === null) location.reload();
  else location.replace(`${address}${address.includes("?") ? "&" : "?"}draft=${draftId}`);
}

function arrive() {
  const forget = () => sessionStorage.removeItem(key);
  try {
    const kept = JSON.parse(sessionStorage.getItem(key));
    if (kept?.address === addressOf(location)) goBack(kept, forget);
    else forget();
  } catch {
    // There is no such memory here.
  }
}

arrive();
