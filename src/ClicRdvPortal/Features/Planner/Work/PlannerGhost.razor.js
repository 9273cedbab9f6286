// Drags on the grid: something to another place, an edge to another time, a stretch of empty time. Nothing is sent before the drop.

const edge = 6;
const threshold = 4;
const longPress = 500;
const scrollZone = 36;
const scrollStep = 10;

/** Shows where something would stand: over a column, from a minute to another. */
export function showGhost(grid, column, start, end, count = 1) {
  const ghost = grid.body.querySelector(".grid-ghost");
  const span = grid.to - grid.from;
  ghost.hidden = false;
  ghost.style.left = `${grid.leftOf(column)}px`;
  ghost.style.width = `${column.offsetWidth}px`;
  ghost.style.top = `${(start - grid.from) * 100 / span}%`;
  ghost.style.height = `${(end - start) * 100 / span}%`;
  ghost.textContent = `${grid.time(start)} – ${grid.time(end)}${count > 1 ? ` × ${count}` : ""}`;
}

export function hideGhost(grid) { grid.body.querySelector(".grid-ghost").hidden = true; }

export function listenToPointer(grid, cursor) {
  const { element, signal } = grid;
  const hand = element.querySelector(".grid-hand");
  let gesture = null; // what is under way: { kind, item, column, start, end } and where it began
  let press = null; // the pointer that is down: { id, x, y, at, hasLeft, event, timer }
  let wasDragged = false;

  // A column draws nothing over its last pixels, which are its own all the same.
  const columnOf = ({ target, clientX }) => target.closest("planner-col") ?? (target.closest("planner-sheet") === null ? null : grid.columnAt(clientX));

  const begin = (event, isLong) => {
    const item = event.target.closest(".v");
    const column = columnOf(event);
    if (column === null) return null;
    const anchor = grid.minuteAt(event.clientY);
    if (item === null) return isLong ? null : { kind: "range", column, first: grid.snap(anchor), start: grid.snap(anchor), end: grid.snap(anchor) + grid.slot };

    const { top, bottom } = item.getBoundingClientRect();
    const times = grid.timesOf(item);
    const holds = (distance, part) => distance < edge && !item.classList.contains(part);
    const kind = isLong || bottom - top < 3 * edge ? "move"
      : holds(event.clientY - top, "vy") ? "start"
      : holds(bottom - event.clientY, "vz") ? "end"
      : "move";
    return { kind, item, column, home: column, ...times, times, anchor, hasChanged: false };
  };

  element.addEventListener("pointerdown", event => {
    if (!event.isPrimary) {
      // A second finger means to zoom.
      if (gesture === null) end();
      return;
    }
    if (gesture !== null || event.button !== 0 || columnOf(event) === null) return;
    end();
    wasDragged = false;
    // Focus and text selection are ours here.
    if (event.pointerType !== "touch") event.preventDefault();
    if (grid.moving !== null) return;

    const at = { x: event.clientX, y: event.clientY };
    press = { id: event.pointerId, ...at, at, hasLeft: false, event };
    if (event.pointerType === "touch") press.timer = setTimeout(pressLong, longPress);
  });

  function pressLong() {
    const column = columnOf(press.event);
    wasDragged = true;
    navigator.vibrate?.(10);
    if (press.event.target.closest(".v") === null) {
      const minute = grid.snap(grid.minuteAt(press.y));
      end();
      grid.create(column, minute, minute + grid.slot);
      return;
    }
    take(begin(press.event, true));
  }

  function take(begun) {
    gesture = begun;
    element.setPointerCapture(press.id);
    draw();
    requestAnimationFrame(() => carry(begun));
  }

  element.addEventListener("pointermove", event => {
    if (grid.moving !== null && gesture === null && event.pointerType !== "touch") cursor.follow(event);
    if (press === null || event.pointerId !== press.id) return;
    if (!press.hasLeft && Math.hypot(event.clientX - press.x, event.clientY - press.y) < threshold) return;
    press.hasLeft = true;
    press.at = { x: event.clientX, y: event.clientY };
    if (gesture !== null) { draw(); return; }

    const begun = event.pointerType === "touch" ? null : begin(press.event, false);
    if (begun === null) { end(); return; }
    wasDragged = true;
    begun.item?.classList.add("vg");
    hand.dataset.carries = begun.kind;
    hand.hidden = false;
    take(begun);
  });

  // A finger that carries something does not scroll the page.
  element.addEventListener("touchmove", event => { if (gesture !== null) event.preventDefault(); }, { passive: false });

  // Also where what was pressed has been drawn anew, or the finger has left the grid.
  document.addEventListener("pointerup", event => {
    if (press === null || event.pointerId !== press.id) return;
    const done = gesture;
    end();
    if (done === null) return;
    const { kind, item, column, start } = done;
    if (kind === "range") grid.create(column, start, done.end);
    else if (!done.hasChanged && event.pointerType !== "touch") tap(item, event);
    else if (!isElsewhere(done)) return;
    else if (kind === "move") {
      const id = grid.idOf(item);
      const ids = grid.selected.has(id) ? [id, ...[...grid.selected].filter(other => other !== id)] : [id];
      grid.drop(ids, column, start, done.home.dataset.date, event.ctrlKey || event.metaKey);
    }
    else grid.resize(grid.idOf(item), kind, column, done[kind]);
  }, { signal });

  document.addEventListener("pointercancel", event => { if (event.pointerId === press?.id) end(); }, { signal });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || gesture === null) return;
    event.stopImmediatePropagation();
    end();
  }, { capture: true, signal });

  document.addEventListener("selectstart", event => { if (press?.hasLeft) event.preventDefault(); }, { signal });
  element.addEventListener("contextmenu", event => { if (wasDragged) event.preventDefault(); });

  // The wheel takes what is carried along as well.
  element.addEventListener("scroll", () => { if (gesture !== null && press.hasLeft) draw(); }, { passive: true });

  element.addEventListener("click", event => {
    if (wasDragged) { wasDragged = false; return; }
    const column = columnOf(event);
    if (column === null) return;
    const item = event.target.closest(".v");
    if (grid.moving !== null) { cursor.drop(column, grid.snap(grid.minuteAt(event.clientY))); return; }
    if (item !== null) { tap(item, event); return; }
    const minute = grid.snap(grid.minuteAt(event.clientY));
    cursor.put(column, minute);
    if (event.pointerType === "touch") cursor.speak(); else grid.create(column, minute, minute + grid.slot);
  });

  function tap(item, event) {
    cursor.stand(item);
    if (event.ctrlKey || event.metaKey || event.shiftKey) grid.toggle(grid.idOf(item));
    else grid.open(grid.idOf(item));
  }

  function draw() {
    const { x, y } = press.at;
    if (gesture.kind === "range") {
      const other = grid.snap(grid.minuteAt(y));
      gesture.start = Math.min(gesture.first, other);
      gesture.end = Math.max(gesture.first, other) + grid.slot;
    } else {
      // The distance goes by slots, not the place: what stands off their raster stays off it.
      const { start, end } = gesture.times;
      const by = Math.round((grid.minuteAt(y) - gesture.anchor) / grid.slot) * grid.slot;
      if (gesture.kind === "move") {
        gesture.column = grid.columnAt(x) ?? gesture.column;
        gesture.start = Math.max(grid.from, Math.min(start + by, Math.max(start, grid.to - (end - start))));
        gesture.end = gesture.start + end - start;
      } else if (gesture.kind === "start") gesture.start = Math.max(grid.from, Math.min(start + by, end - 5));
      else gesture.end = Math.min(grid.to, Math.max(end + by, start + 5));
      gesture.hasChanged ||= isElsewhere(gesture);
    }
    const count = gesture.item !== undefined && grid.selected.has(grid.idOf(gesture.item)) ? grid.selected.size : 1;
    showGhost(grid, gesture.column, gesture.start, gesture.end, count);
  }

  function isElsewhere({ column, home, start, end, times }) {
    return column !== home || start !== times.start || end !== times.end;
  }

  /** At an edge the grid goes on scrolling for as long as something is held there. */
  function carry(carried) {
    if (gesture !== carried) return;
    if (press.hasLeft) scrollNear(press.at);
    requestAnimationFrame(() => carry(carried));
  }

  function scrollNear({ x, y }) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const heads = element.querySelector(".grid-heads").offsetHeight;
    const axis = element.querySelector(".grid-axis").offsetWidth;
    const step = (at, first, last) => at > last - scrollZone ? scrollStep : at < first + scrollZone ? -scrollStep : 0;
    element.scrollBy(step(x, left + axis, right), step(y, top + heads, bottom));
  }

  function end() {
    clearTimeout(press?.timer);
    gesture?.item?.classList.remove("vg");
    gesture = press = null;
    hand.hidden = true;
    if (grid.moving === null) hideGhost(grid);
  }
}
