// The grid by keys: a cursor that goes by slot, day and practitioner, stands on what is there, and says where it is.
import { listenToMoves } from "./PlannerMoving.razor.js";

export function listenToKeys(grid) {
  const { element, body } = grid;
  const mark = body.querySelector(".grid-cursor");
  let at = null; // { calendar, date, minute, until, id }
  let isPointing = false;
  let focused = null; // what last had the focus here: a redraw may take it away
  const moves = listenToMoves(grid, { stand, again, turn, hide() { mark.hidden = true; } });

  const columnOf = place => grid.column(place.calendar, place.date);
  const itemAt = () => at?.id ? grid.item(at.id) : null;

  /** Stands on an empty slot, or on a longer stretch of it. */
  function put(column, minute, until = minute + grid.slot) {
    at = { calendar: column.dataset.calendar, date: column.dataset.date, minute, until, id: 0 };
    mark.hidden = false;
    mark.style.left = `${grid.leftOf(column)}px`;
    mark.style.width = `${column.offsetWidth}px`;
    mark.style.top = `${(minute - grid.from) * 100 / (grid.to - grid.from)}%`;
    mark.style.height = `${(until - minute) * 100 / (grid.to - grid.from)}%`;
    mark.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (document.activeElement !== element) element.focus({ preventScroll: true });
  }

  /** Stands on something: the focus goes there, and the reader says its text by itself. */
  function stand(item) {
    const column = item.closest("planner-col");
    const { start, end } = grid.timesOf(item);
    at = { calendar: column.dataset.calendar, date: column.dataset.date, minute: start, until: end, id: grid.idOf(item) };
    mark.hidden = true;
    grid.say("");
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Goes to a minute of a column, and stands on what is there. */
  function go(column, minute, last = false) {
    const slot = Math.max(grid.from, Math.min(grid.to - grid.slot, minute));
    const there = grid.itemsOf(column).filter(thing => thing.start < slot + grid.slot && thing.end > slot);
    if (there.length > 0) { stand((last ? there.at(-1) : there[0]).item); return; }
    put(column, slot);
    speak();
  }

  function speak() {
    const column = columnOf(at);
    if (column.ariaBusy === "true") { grid.say(`${grid.time(at.minute)}, ${column.ariaLabel}`); return; }
    const next = grid.itemsOf(column).filter(thing => thing.end > at.minute);
    const free = Math.max(0, (next.length > 0 ? Math.min(...next.map(thing => thing.start)) : grid.to) - at.minute);
    grid.say(at.until - at.minute > grid.slot
      ? grid.words.range.replace("{0}", grid.time(at.minute)).replace("{1}", grid.time(at.until)).replace("{2}", column.ariaLabel)
      : grid.words.free.replace("{0}", grid.time(at.minute)).replace("{1}", column.ariaLabel).replace("{2}", grid.length(free)));
  }

  function vertical(step) {
    const column = columnOf(at);
    const item = itemAt();
    if (item === null) {
      const minute = grid.snap(at.minute);
      // The slot of a long appointment's end is the next stop after it.
      go(column, minute + step * grid.slot, step < 0);
      return;
    }
    const things = grid.itemsOf(column);
    const place = things.findIndex(thing => thing.item === item);
    const { start, end } = things[place];
    const other = things[place + step];
    if (other !== undefined && (step > 0 ? other.start < end : other.end > start)) stand(other.item);
    else if (step > 0 && end < grid.to) go(column, grid.snap(end));
    else if (step < 0 && start > grid.from) go(column, grid.snap(start - 1), true);
  }

  function horizontal(step) {
    const columns = grid.columns;
    const column = columns[columns.indexOf(columnOf(at)) + step];
    if (column !== undefined) go(column, grid.snap(at.minute));
  }

  /** The same practitioner on another day: beside, or on the page of that day. */
  function byDay(step) {
    const days = grid.columns.filter(column => column.dataset.calendar === at.calendar);
    const day = days[days.indexOf(columnOf(at)) + step];
    if (day !== undefined) return day;
    at = { ...at, date: null, id: 0, side: step };
    document.getElementById(step > 0 ? "planner-later" : "planner-earlier")?.click();
    return null;
  }

  /** The day beside a place where something is held. */
  function turn(column, minute, step) {
    at = { calendar: column.dataset.calendar, date: column.dataset.date, minute, until: minute, id: 0 };
    return byDay(step);
  }

  function extend(step) {
    const column = columnOf(at);
    if (itemAt() !== null) return;
    put(column, at.minute, Math.max(at.minute + grid.slot, Math.min(grid.to, at.until + step * grid.slot)));
    speak();
  }

  /** What was put somewhere is stood on as soon as it is drawn there. */
  grid.follow = (id, column, minute) => {
    at = { calendar: column.dataset.calendar, date: column.dataset.date, minute, until: minute + grid.slot, id };
    element.focus({ preventScroll: true });
  };

  element.addEventListener("keydown", event => {
    if (event.target !== element && event.target.closest(".v") === null) return;
    if (event.isComposing || event.altKey) return;
    // A key that is held down goes on, and does nothing over and over.
    if (event.repeat && !/^(Arrow|Page)/.test(event.key)) {
      if (event.key === " ") event.preventDefault();
      return;
    }
    if (grid.moving !== null ? moves.key(event.key) : key(event)) event.preventDefault();
  });

  element.addEventListener("pointerdown", () => { isPointing = true; setTimeout(() => { isPointing = false; }); });
  function arrive() {
    if (grid.moving !== null) return;
    if (at !== null && columnOf(at) !== null) {
      const item = itemAt();
      if (item === null && at.id === 0) mark.hidden = false;
      else if (item !== null && grid.timesOf(item).start === at.minute) stand(item);
      return;
    }
    if (isPointing) return;
    const first = grid.first;
    if (first !== null) stand(first); else if (grid.columns.length > 0) go(grid.columns[0], grid.from);
  }

  element.addEventListener("focus", arrive);
  // From within, the grid itself would be Shift+Tab's next stop, and hand the focus straight back.
  element.addEventListener("focusin", event => {
    focused = event.target;
    element.tabIndex = event.target === element ? 0 : -1;
  });
  element.addEventListener("focusout", event => {
    if (element.contains(event.relatedTarget)) return;
    mark.hidden = true;
    element.tabIndex = 0;
  });
  // Whoever was quicker than this script is on the grid already.
  if (document.activeElement === element) arrive();

  function key(event) {
    const word = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const held = event.ctrlKey || event.metaKey;
    if (held) return !event.shiftKey && keyWithControl(word);
    if (word === "?") { grid.command("help", []); return true; }
    if (word === "b") { book(); return true; }
    if (word === "t") { document.getElementById("planner-today")?.click(); return true; }
    if (word === "Escape") {
      if (grid.selected.size === 0) return false;
      grid.clearSelection();
      return true;
    }
    if (at === null || columnOf(at) === null) {
      if (!word.startsWith("Arrow") || grid.columns.length === 0) return false;
      const first = grid.first;
      if (first !== null) stand(first); else go(grid.columns[0], grid.from);
      return true;
    }

    const item = itemAt();
    switch (word) {
      case "ArrowUp": if (event.shiftKey) extend(-1); else vertical(-1); return true;
      case "ArrowDown": if (event.shiftKey) extend(1); else vertical(1); return true;
      case "ArrowLeft": horizontal(-1); return true;
      case "ArrowRight": horizontal(1); return true;
      case "PageUp": { const day = byDay(-1); if (day !== null) go(day, grid.snap(at.minute)); return true; }
      case "PageDown": { const day = byDay(1); if (day !== null) go(day, grid.snap(at.minute)); return true; }
      case "Home": go(columnOf(at), grid.from); return true;
      case "End": go(columnOf(at), grid.to - grid.slot, true); return true;
      case "Enter": if (item !== null) grid.open(at.id); else grid.create(columnOf(at), at.minute, at.until); return true;
      case " ": if (item !== null) grid.toggle(at.id); return true;
      case "n": grid.create(columnOf(at), grid.snap(at.minute), item === null ? at.until : grid.snap(at.minute) + grid.slot); return true;
      case "m": if (item !== null) grid.beginMove(at.id); return true;
      case "a": if (item !== null) grid.command("absent", grid.chosen(item)); return true;
      case "d": if (item !== null) grid.command("duplicate", grid.chosen(item)); return true;
      case "r": if (item !== null) grid.command("restore", grid.chosen(item)); return true;
      case "Delete": case "Backspace": if (item !== null) grid.command("cancel", grid.chosen(item)); return true;
      default: return false;
    }
  }

  /** A stretch that was marked is where to book; one slot is only where the cursor happens to stand. */
  function book() {
    const column = at === null ? null : columnOf(at);
    if (column !== null && at.id === 0 && at.until - at.minute > grid.slot) grid.command("book", [], column, at.minute);
    else grid.command("book", []);
  }

  function keyWithControl(word) {
    const item = itemAt();
    switch (word) {
      case "z": grid.command("undo", []); return true;
      case "c": case "x": if (item === null && grid.selected.size === 0) return false; grid.command(word === "c" ? "copy" : "cut", grid.chosen(item)); return true;
      case "v": if (at === null || columnOf(at) === null) return false; grid.command("paste", [], columnOf(at), grid.snap(at.minute)); return true;
      default: return false;
    }
  }

  // A column that was drawn anew takes its focus and its marks along.
  new MutationObserver(changes => {
    if (!changes.some(isRedraw)) return;
    grid.keepInSight();
    // A focus that was drawn away has left without a word.
    if (!element.contains(document.activeElement)) element.tabIndex = 0;
    if (grid.moving !== null) { moves.redraw(); return; }
    if (at === null) return;
    const hadFocus = element.contains(document.activeElement) || document.activeElement === document.body && focused !== null && !isInSight(focused);
    const column = again(at.calendar, at.date);
    if (column === null || !hadFocus) return;
    const item = itemAt();
    if (item === null) go(column, grid.snap(at.minute));
    else if (item !== document.activeElement) stand(item);
  }).observe(body, { childList: true, subtree: true, attributeFilter: ["data-shown"] });

  const isInSight = part => element.contains(part) && part.closest("planner-sheet:not([data-shown])") === null;

  /** Another sheet is shown, or another column on the one that is. */
  const isRedraw = ({ type, target, addedNodes, removedNodes }) => type === "attributes"
    || "shown" in target.dataset && [...addedNodes, ...removedNodes].some(node => node.nodeName === "PLANNER-COL");

  /** The same column, or after a turn of the page the same practitioner's nearest day. */
  function again(calendar, date) {
    const same = date === null ? null : grid.column(calendar, date);
    if (same !== null) return same;
    const days = grid.columns.filter(column => column.dataset.calendar === calendar);
    return (at?.side === -1 ? days.at(-1) : days[0]) ?? grid.columns[0] ?? null;
  }

  return {
    put,
    stand,
    speak,
    drop: moves.drop,
    follow: moves.follow,
  };
}
