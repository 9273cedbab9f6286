// What is typed while a connection goes stands on the screen, and the server has never heard of it. It is told again when the connection is
// back, and put back where the page was drawn anew. A page that has to be loaded anew asks first what of it is safe in a draft.

import { again, pathTo } from "../Starting/FocusKeeper.razor.js";
import { goBack, places } from "./PlaceKeeper.razor.js";

// A connection is given up half a minute after the last that was heard; what was typed for so long may have gone nowhere.
const unheard = 60 * 1000;
const longestWait = 15 * 1000;
const fields = "textarea, select, input:not([type=password], [type=file], [type=hidden])";
const choices = "select, [type=checkbox], [type=radio]";
const boxes = "[type=checkbox], [type=radio]";
const searches = "[type=search], [role=combobox]";
const forms = ".side-panel, [data-drafts], form";
const typed = new Map();
let held = [];
let there = null;

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
    { element, at, path: pathTo(element), value: element.value, checked: element.checked, mayBeUnheard: Date.now() - at < unheard }));
  there = places();
}

/** What one searches for is no loss, nor is a choice outside of forms, which is made again where one sees that it is not. */
const isLoss = ({ element }) => !element.matches(searches) && (!element.matches(choices) || element.closest(forms) !== null);

/** A choice is told in the same breath, and whatever was typed after it later: where that is kept, so is the choice. */
const isSafe = (keeper, kept) => kept.has(keeper)
  || keeper.element.matches(choices) && [...kept].some(({ element, at }) => at > keeper.at && element.closest(forms) === keeper.element.closest(forms));

/** Whether the page may go, and the draft that has what was typed in it. Fails where nobody answers. */
export async function askWhatIsKept(address) {
  const asked = held.filter(isLoss);
  if (asked.length === 0) return { isSafe: true, draft: null };
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      place: location.pathname,
      fields: asked.map(({ element, value, checked }) => (
        { name: element.dataset.draft ?? element.id, text: element.matches(boxes) ? null : value, isOn: element.matches(boxes) && checked })),
    }),
    cache: "no-store",
    signal: AbortSignal.timeout(5000),
  });
  if (answer.status >= 500) throw new Error("The portal does not answer.");
  const { draft, kept } = answer.ok ? await answer.json() : { draft: null, kept: [] };
  const known = new Set(asked.filter((_, place) => kept[place]));
  return { isSafe: asked.every(keeper => !keeper.mayBeUnheard || isSafe(keeper, known)), draft };
}

/** Where somebody was when the connection went: since then the dialog has the focus. */
export const placesHeld = () => there ?? places();

function tell(field) {
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function find(keeper) {
  return (keeper.element.isConnected || keeper.element.id === "" ? null : document.getElementById(keeper.element.id)) ?? again(keeper);
}

/** True when nothing is left to do for this field. */
function giveBackField(keeper, isDrawnAnew) {
  const field = find(keeper);
  if (field === null || isDrawnAnew && field === keeper.element) return false;
  if (field === keeper.element ? !keeper.mayBeUnheard : field.value === keeper.value && field.checked === keeper.checked) return true;
  if (field !== keeper.element) [field.value, field.checked] = [keeper.value, keeper.checked];
  typed.set(field, Date.now());
  tell(field);
  return true;
}

/** At once where the page still stands; where it is drawn anew, as soon as the field is there, and until somebody does something else. */
export function giveBack(isDrawnAnew) {
  const work = new AbortController();
  const step = () => {
    held = held.filter(keeper => !giveBackField(keeper, isDrawnAnew));
    if (held.length === 0) work.abort();
  };
  const watch = new MutationObserver(step);
  work.signal.addEventListener("abort", () => watch.disconnect());
  for (const event of ["pointerdown", "keydown", "wheel", "connectionlost"])
    document.addEventListener(event, ({ isTrusted, type }) => { if (isTrusted || type === "connectionlost") work.abort(); }, { signal: work.signal, capture: true });
  setTimeout(() => work.abort(), longestWait);
  watch.observe(document.body, { childList: true, subtree: true });
  step();
  if (there !== null) goBack(there);
}
