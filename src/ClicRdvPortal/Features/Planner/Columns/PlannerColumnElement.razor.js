// A column of the grid. What stands in one that leaves is kept for a while, and moves into the one that takes its place:
// when Blazor clears the prerendered page and puts its own elements in, all in one task, and when one comes back to a day.
// Neighbouring days are put beside them ahead, whole sheets that are laid out and not shown. Nothing of it is sent, parsed
// or laid out while somebody waits.

// The server counts on fewer, so that it seldom counts on one that is gone.
const mostKept = 96;

/** Elements that hold columns which are not shown, by their keys, the oldest first. */
const kept = new Map();
let isHandedOver = false;

/** Grids that answer, with where they ask for what is missing. */
const sinks = new WeakMap();
const observers = new WeakMap();

// What is not shown must not be taken for what is: its things have no ids until then.
const ids = new WeakMap();

function name(part, isShown) {
  if (isShown) {
    for (const thing of part.querySelectorAll(".v")) if (ids.has(thing)) thing.setAttribute(...ids.get(thing));
    return;
  }
  for (const thing of part.querySelectorAll("[data-vevent-id], [data-block-id]")) {
    const id = thing.hasAttribute("data-vevent-id") ? "data-vevent-id" : "data-block-id";
    ids.set(thing, [id, thing.getAttribute(id)]);
    thing.removeAttribute(id);
  }
}

/** Of something on the grid, also once its sheet is shown no longer: a page may turn under a hand. */
export const idOf = thing => Number(thing.dataset.veventId ?? thing.dataset.blockId ?? ids.get(thing)?.[1]);

function put(key, element) {
  kept.delete(key);
  kept.set(key, element);
  // The prerendered page is handed over whole, however much it is.
  if (isHandedOver && kept.size > mostKept) kept.delete(kept.keys().next().value);
}

if (!customElements.get("planner-col"))
  customElements.define("planner-col", class extends HTMLElement {
    connectedCallback() {
      const { k } = this.dataset;
      const before = kept.get(k);
      // It was moved, and is itself what was kept.
      if (before === this) kept.delete(k);
      else if (before !== undefined && this.hasAttribute("data-adopts")) {
        kept.delete(k);
        this.append(...before.childNodes);
        name(this, this.closest("planner-sheet:not([data-shown])") === null);
      }
      const grid = this.closest("planner-grid");
      if (sinks.has(grid)) look(grid);
    }

    disconnectedCallback() {
      if (this.firstChild !== null) put(this.dataset.k, this);
    }
  });

if (!customElements.get("planner-sheet"))
  customElements.define("planner-sheet", class extends HTMLElement {
    static observedAttributes = ["data-shown"];

    get isShown() { return "shown" in this.dataset; }

    connectedCallback() {
      if (this.isShown) return;
      // For one frame the browser lays it out.
      this.toggleAttribute("data-fresh", true);
      requestAnimationFrame(() => setTimeout(() => this.toggleAttribute("data-fresh", false)));
    }

    attributeChangedCallback() {
      if (!this.isConnected) return;
      name(this, this.isShown);
      const grid = this.closest("planner-grid");
      if (this.isShown && sinks.has(grid)) look(grid);
    }
  });

/** From now on the grid's columns are asked for: those that were to be handed over and were not, and those far off once they come near. */
export function watch(grid, sink) {
  kept.clear();
  isHandedOver = true;
  sinks.set(grid, sink);
  observers.set(grid, new IntersectionObserver(
    entries => ask(grid, entries.filter(entry => entry.isIntersecting).map(entry => entry.target)),
    { root: grid, rootMargin: "0px 100%" }));
  look(grid);
}

/** Keeps columns that may be shown next. */
export function keep(message) {
  for (const [key, markup] of JSON.parse(new TextDecoder().decode(message))) {
    const column = document.createElement("div");
    column.innerHTML = markup;
    put(key, column);
  }
}

const looking = new WeakSet();

function look(grid) {
  if (looking.has(grid)) return;
  looking.add(grid);
  // After the batch that is being applied.
  setTimeout(() => {
    looking.delete(grid);
    ask(grid, [...grid.querySelectorAll("[data-shown] > planner-col[data-adopts]:empty")]);
    for (const column of grid.querySelectorAll("[data-shown] > planner-col[aria-busy=true]")) observers.get(grid).observe(column);
  });
}

function ask(grid, columns) {
  for (const column of columns) observers.get(grid).unobserve(column);
  if (columns.length === 0) return;
  // One may have left meanwhile: then nobody looks at them.
  sinks.get(grid).invokeMethodAsync("FillAsync", columns.map(column => column.dataset.k)).catch(() => {});
}
