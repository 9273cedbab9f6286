// Putting something elsewhere without a drag: it goes with the arrows or the pointer until it is put down, or stays where it was.
import { hideGhost, showGhost } from "./PlannerGhost.razor.js";

/** @param cursor what of the cursor it takes: where to stand, what is drawn anew, the day beside, and to hide. */
export function listenToMoves(grid, cursor) {
  const { element, body } = grid;
  let move = null; // { ids, length, column, start }, and the day it was held by

  grid.beginMove = id => {
    const item = grid.item(id);
    if (item === null) return;
    const { start, end } = grid.timesOf(item);
    const ids = grid.selected.has(id) ? [id, ...[...grid.selected].filter(other => other !== id)] : [id];
    const column = item.closest("planner-col");
    move = { ids, length: end - start, column, start, day: column.dataset.date };
    grid.setMoving(ids);
    grid.command("pick", ids);
    element.focus({ preventScroll: true });
    cursor.hide();
    show();
    grid.say(grid.words.moving);
  };

  function draw() {
    showGhost(grid, move.column, move.start, Math.min(grid.to, move.start + move.length), move.ids.length);
  }

  function show() {
    draw();
    body.querySelector(".grid-ghost").scrollIntoView({ block: "nearest", inline: "nearest" });
    grid.say(grid.words.target.replace("{0}", grid.time(move.start)).replace("{1}", move.column.ariaLabel));
  }

  function finish() {
    move = null;
    grid.setMoving(null);
    hideGhost(grid);
  }

  function drop(column, minute) {
    const { ids, day } = move;
    finish();
    grid.drop(ids, column, minute, day, false);
  }

  function giveUp() {
    const item = grid.item(move.ids[0]);
    finish();
    if (item !== null) cursor.stand(item); else element.focus({ preventScroll: true });
    grid.say(grid.words.stays);
  }

  function key(pressed) {
    const columns = grid.columns;
    switch (pressed) {
      case "ArrowUp": move.start = Math.max(grid.from, grid.snap(move.start - 1)); break;
      case "ArrowDown": move.start = Math.min(grid.to - grid.slot, grid.snap(move.start) + grid.slot); break;
      case "ArrowLeft": move.column = columns[columns.indexOf(move.column) - 1] ?? move.column; break;
      case "ArrowRight": move.column = columns[columns.indexOf(move.column) + 1] ?? move.column; break;
      case "PageUp": case "PageDown": {
        const day = cursor.turn(move.column, move.start, pressed === "PageDown" ? 1 : -1);
        if (day === null) return true;
        move.column = day;
        break;
      }
      case "Enter": drop(move.column, move.start); return true;
      default: return false;
    }
    show();
    return true;
  }

  element.querySelector(".grid-moving-hint button").addEventListener("click", giveUp);
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || move === null || event.defaultPrevented) return;
    event.preventDefault();
    giveUp();
  }, { signal: grid.signal });

  return {
    key,
    drop,
    follow(event) {
      const column = grid.columnAt(event.clientX);
      if (column === null) return;
      move.column = column;
      move.start = grid.snap(grid.minuteAt(event.clientY));
      draw();
    },
    /** Columns were drawn anew, and its own may be another. */
    redraw() {
      if (!grid.columns.includes(move.column)) move.column = cursor.again(move.column.dataset.calendar, move.column.dataset.date) ?? grid.columns[0];
      if (move.column !== undefined) show();
    },
  };
}
