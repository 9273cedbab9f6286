// The grid in the browser: where a pointer or a key is on it, and the one message to the server when something was done.
import { idOf, keep, watch } from "./Columns/PlannerColumnElement.razor.js";
import { listenToPointer } from "./Work/PlannerGhost.razor.js";
import { listenToKeys } from "./Work/PlannerCursor.razor.js";
import { listenForTips } from "./Work/PlannerTip.razor.js";

let scrolled = null;

if (!customElements.get("planner-grid"))
  customElements.define("planner-grid", class extends HTMLElement {
    connectedCallback() {
      // Its columns come after it, in the same batch: an empty grid has nowhere to scroll to.
      queueMicrotask(() => { if (scrolled !== null) [this.scrollTop, this.scrollLeft] = scrolled; });
      this.addEventListener("scroll", () => { scrolled = [this.scrollTop, this.scrollLeft]; }, { passive: true });
    }

    disconnectedCallback() { this.onleave?.(); }
  });

function mark(item, isSelected) {
  item.classList.toggle("vs", isSelected);
  if (isSelected) item.setAttribute("aria-pressed", "true"); else item.removeAttribute("aria-pressed");
}

/** What pointer and keys share: the grid's measures, what is chosen, and the way to the server. */
class Grid {
  selected = new Set();
  /** The ids that are being put elsewhere, or null. */
  moving = null;
  #gone = new AbortController();

  constructor(element, sink) {
    this.element = element;
    this.sink = sink;
    this.body = element.querySelector(".grid-body");
    this.words = JSON.parse(element.dataset.words);
    element.onleave = () => this.#gone.abort();
  }

  /** What listens beyond the grid ends with it. */
  get signal() { return this.#gone.signal; }

  get from() { return Number(this.element.dataset.from); }
  get to() { return Number(this.element.dataset.to); }
  get slot() { return Number(this.element.dataset.slot); }
  get columns() { return [...this.body.querySelectorAll("[data-shown] > planner-col")]; }
  get first() { return this.body.querySelector("[data-shown] .v"); }

  column(calendar, date) { return this.columns.find(column => column.dataset.calendar === calendar && column.dataset.date === date) ?? null; }

  /** Where a column begins, from the left of the whole. */
  leftOf(column) {
    // One that was drawn anew meanwhile stands where its successor does.
    const there = column.isConnected ? column : this.column(column.dataset.calendar, column.dataset.date) ?? column;
    return (there.parentElement?.offsetLeft ?? 0) + there.offsetLeft;
  }

  columnAt(x) {
    return this.columns.find(column => { const { left, right } = column.getBoundingClientRect(); return x >= left && x < right; }) ?? null;
  }

  minuteAt(y) {
    const { top, height } = this.body.getBoundingClientRect();
    return this.from + (y - top) / height * (this.to - this.from);
  }

  snap(minute, round = Math.floor) { return Math.min(this.to, Math.max(this.from, round(minute / this.slot) * this.slot)); }

  idOf(item) { return idOf(item); }

  /** All that shows it: what goes past midnight stands in two columns of a week. */
  items(id) { return [...this.body.querySelectorAll(`[data-vevent-id="${id}"], [data-block-id="${id}"]`)]; }

  item(id) { return this.items(id)[0] ?? null; }

  /** Minutes of the day from the place the server gave it, which knows no pixels. */
  timesOf(item) {
    const span = this.to - this.from;
    const start = Math.round(this.from + parseFloat(item.style.top) * span / 100);
    return { start, end: Math.round(start + parseFloat(item.style.height) * span / 100) };
  }

  /** A column's things in the order of reading: by their begin, then from left to right. */
  itemsOf(column) {
    return [...column.querySelectorAll(".v")].map(item => ({ item, ...this.timesOf(item) }))
      .sort((one, other) => one.start - other.start || one.item.offsetLeft - other.item.offsetLeft);
  }

  time(minute) {
    const two = number => String(number).padStart(2, "0");
    return this.words.time.replace("{0}", two(Math.floor(minute / 60))).replace("{1}", two(minute % 60));
  }

  length(minutes) {
    const two = number => String(number).padStart(2, "0");
    return minutes < 60 ? this.words.minutes.replace("{0}", minutes)
      : this.words.hours.replace("{0}", Math.floor(minutes / 60)).replace("{1}", two(minutes % 60));
  }

  say(text) { this.element.querySelector(".grid-said").textContent = text; }

  /** What a command is about: what is chosen, else the thing under the cursor. */
  chosen(item) {
    if (this.selected.size > 0) return [...this.selected];
    return item === null ? [] : [this.idOf(item)];
  }

  toggle(id) {
    if (!this.selected.delete(id)) this.selected.add(id);
    this.showSelection();
  }

  clearSelection() {
    this.selected.clear();
    this.showSelection();
  }

  /** What a turn of the page took out of sight is chosen no longer: no command may be about what nobody sees. */
  keepInSight() {
    for (const id of this.selected) if (this.item(id) === null) this.selected.delete(id);
    this.showSelection();
  }

  showSelection() {
    const chosen = new Set([...this.selected].flatMap(id => this.items(id)));
    for (const item of this.body.querySelectorAll(".vs")) if (!chosen.has(item)) mark(item, false);
    for (const item of chosen) mark(item, true);
  }

  setMoving(ids) {
    this.moving = ids;
    if (ids === null) delete this.element.dataset.moving; else this.element.dataset.moving = "";
  }

  open(id) { if (id !== 0) this.sink.invokeMethodAsync("OpenAsync", id); }

  create(column, from, to) { this.sink.invokeMethodAsync("CreateAsync", Number(column.dataset.calendar), column.dataset.date, from, to); }

  /** Puts the part that stood on a day, and with it the whole, to where that part shall begin. */
  drop(ids, column, minute, day, copy) {
    this.clearSelection();
    this.follow(ids[0], column, minute);
    this.sink.invokeMethodAsync("DropAsync", ids, Number(column.dataset.calendar), column.dataset.date, minute, day, copy);
  }

  resize(id, edge, column, minute) { this.sink.invokeMethodAsync("ResizeAsync", id, edge, column.dataset.date, minute); }

  command(word, ids, column = null, minute = 0) {
    if (word !== "pick" && word !== "copy") this.clearSelection();
    this.sink.invokeMethodAsync("CommandAsync", word, ids, Number(column?.dataset.calendar ?? 0), column?.dataset.date ?? null, minute);
  }
}

const clearance = new CSSStyleSheet();
document.adoptedStyleSheets.push(clearance);

/** The heads stand over what scrolls: what gets the focus comes out below them. A rule, since Blazor owns the grid's own style. */
function keepClearOfHeads(grid) {
  const heads = grid.element.querySelector(".grid-heads");
  const observer = new ResizeObserver(() => clearance.replaceSync(`planner-grid { scroll-padding-block-start: ${heads.offsetHeight}px }`));
  observer.observe(heads);
  grid.signal.addEventListener("abort", () => observer.disconnect());
}

const grids = new WeakMap();

/** Begins to listen on a grid. */
export function attach(element, sink) {
  // Left again before this script had come.
  if (element === null) return false;
  watch(element, sink);
  const grid = new Grid(element, sink);
  grids.set(element, grid);
  keepClearOfHeads(grid);
  listenForTips(grid);
  const cursor = listenToKeys(grid);
  listenToPointer(grid, cursor);

  // The circuit answers before this script has come; hands and keys are heard from here on.
  element.toggleAttribute("data-listens", true);
  return true;
}

export { keep };

/** Begins putting something elsewhere without a drag: by a tap, or by arrows and Enter. */
export function beginMove(element, id) {
  const grid = grids.get(element);
  if (grid === undefined) return;
  grid.beginMove(id);
}
