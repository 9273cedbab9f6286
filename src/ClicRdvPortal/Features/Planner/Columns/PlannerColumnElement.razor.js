// A column of the grid. Blazor clears the prerendered page and puts its own elements in, in one task: what stood in a
// column then moves into the one that takes its place, so that it is neither sent nor parsed a second time.

const kept = new Map();
let isHandedOver = false;

/** Grids that answer, with where they ask for what is missing. */
const sinks = new WeakMap();
const observers = new WeakMap();

if (!customElements.get("planner-col"))
  customElements.define("planner-col", class extends HTMLElement {
    connectedCallback() {
      const inside = this.hasAttribute("data-adopts") ? kept.get(this.dataset.k) : undefined;
      if (inside !== undefined) {
        kept.delete(this.dataset.k);
        this.append(inside);
      }
      const grid = this.closest("planner-grid");
      if (sinks.has(grid)) look(grid);
    }

    disconnectedCallback() {
      if (isHandedOver || this.firstChild === null) return;
      const inside = document.createDocumentFragment();
      inside.append(...this.childNodes);
      kept.set(this.dataset.k, inside);
    }
  });

/** From now on the grid's columns are asked for: those that were to be handed over and were not, and those far off once they come near. */
export function watch(grid, sink) {
  isHandedOver = true;
  kept.clear();
  sinks.set(grid, sink);
  observers.set(grid, new IntersectionObserver(
    entries => ask(grid, entries.filter(entry => entry.isIntersecting).map(entry => entry.target)),
    { root: grid, rootMargin: "0px 100%" }));
  look(grid);
}

const looking = new WeakSet();

function look(grid) {
  if (looking.has(grid)) return;
  looking.add(grid);
  // After the batch that is being applied.
  setTimeout(() => {
    looking.delete(grid);
    ask(grid, [...grid.querySelectorAll("planner-col[data-adopts]:empty")]);
    for (const column of grid.querySelectorAll("planner-col[aria-busy=true]")) observers.get(grid).observe(column);
  });
}

function ask(grid, columns) {
  for (const column of columns) observers.get(grid).unobserve(column);
  if (columns.length === 0) return;
  // One may have left meanwhile: then nobody looks at them.
  sinks.get(grid).invokeMethodAsync("FillAsync", columns.map(column => column.dataset.k)).catch(() => {});
}
