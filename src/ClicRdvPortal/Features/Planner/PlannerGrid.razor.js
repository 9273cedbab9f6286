// The grid in the browser: it keeps the place one had scrolled to when Blazor takes the prerendered page over, and
// moves the focus among appointments without asking the server.

import { watch } from "./Columns/PlannerColumnElement.razor.js";

let scrolled = null;

if (!customElements.get("planner-grid"))
  customElements.define("planner-grid", class extends HTMLElement {
    connectedCallback() {
      if (scrolled !== null) [this.scrollTop, this.scrollLeft] = scrolled;
      this.addEventListener("scroll", () => { scrolled = [this.scrollTop, this.scrollLeft]; }, { passive: true });
    }
  });

const item = ".v";

/** Opens an appointment by pointer or Enter; arrows go through a column and across to the neighbours. */
export function attach(grid, sink) {
  // Left again before this script had come.
  if (grid === null) return;
  watch(grid, sink);
  const open = element => {
    const id = Number(element.dataset.veventId ?? element.dataset.blockId);
    if (id > 0) sink.invokeMethodAsync("OpenAsync", id);
  };
  grid.addEventListener("click", event => {
    const element = event.target.closest(item);
    if (element === null) return;
    element.focus({ preventScroll: true });
    open(element);
  });
  grid.addEventListener("keydown", event => {
    const from = event.target.closest(item);
    if (from !== null && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(from);
      return;
    }
    const to = neighbour(grid, from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    to?.focus();
    to?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

/** Where a key leads: undefined for a key that is not ours, null where there is nothing further. */
function neighbour(grid, from, key) {
  const columns = [...grid.querySelectorAll("planner-col")];
  const inColumn = column => [...column.querySelectorAll(item)].sort((one, other) => one.offsetTop - other.offsetTop);
  if (!["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) return undefined;
  if (from === null) return grid.querySelector(item);

  const column = from.closest("planner-col");
  const items = inColumn(column);
  const place = items.indexOf(from);
  switch (key) {
    case "ArrowUp": return items[place - 1] ?? null;
    case "ArrowDown": return items[place + 1] ?? null;
    case "Home": return items[0];
    case "End": return items.at(-1);
  }

  const step = key === "ArrowLeft" ? -1 : 1;
  for (let index = columns.indexOf(column) + step; index >= 0 && index < columns.length; index += step) {
    if (columns[index].ariaBusy === "true") {
      // On its way: the next press finds it.
      columns[index].scrollIntoView({ block: "nearest", inline: "nearest" });
      return null;
    }
    const candidates = inColumn(columns[index]);
    if (candidates.length > 0)
      return candidates.reduce((best, other) => Math.abs(other.offsetTop - from.offsetTop) < Math.abs(best.offsetTop - from.offsetTop) ? other : best);
  }
  return null;
}
