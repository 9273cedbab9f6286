// The circuit draws a prerendered page anew. Whoever is in one of its fields by then stays there, and so does what they have typed.

let held = null;

function hold(element) {
  held = element === null || element === document.body ? null : { element, path: pathTo(element) };
}

/** The places from the body down: what is drawn anew has the same. */
export function pathTo(element) {
  const path = [];
  for (let node = element; node !== document.body; node = node.parentElement)
    path.unshift([...node.parentElement.children].indexOf(node));
  return path;
}

/** The element at the same place, if it is the same to people too. */
export function again({ element, path }) {
  if (element.isConnected) return element;
  const there = path.reduce((node, place) => node?.children[place], document.body);
  return there?.tagName === element.tagName && there.type === element.type && there.ariaLabel === element.ariaLabel ? there : null;
}

function restore() {
  const { element } = held;
  const there = again(held);
  if (there === null || !there.checkVisibility()) return;
  there.focus({ preventScroll: true });
  if (!there.matches("textarea, input:not([type=checkbox], [type=radio])") || there.value === element.value) return;
  there.value = element.value;
  if (element.selectionStart !== null) there.setSelectionRange(element.selectionStart, element.selectionEnd);
  there.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const listening = new AbortController();
document.addEventListener("focusin", event => hold(event.target), { signal: listening.signal });
document.addEventListener("pointerdown", () => hold(null), { signal: listening.signal });
new MutationObserver((_, observer) => {
  if (document.querySelector(".shell[data-interactive]") === null) return;
  observer.disconnect();
  listening.abort();
  if (held !== null && document.activeElement === document.body) restore();
  held = null;
}).observe(document.body, { childList: true });
hold(document.activeElement);
