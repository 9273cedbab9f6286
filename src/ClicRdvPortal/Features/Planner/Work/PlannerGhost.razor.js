// Drags on the grid: something to another place, an edge to another time, a stretch of empty time. Nothing is sent before the drop.

const edge = 6;
const threshold = 4;
const longPress = 500;
const scrollZone = 36;

/** Shows where something would stand: over a column, from a minute to another. */
export function showGhost(grid, column, start, end, count = 1) {
  const ghost = grid.body.querySelector(".grid-ghost");
  const span = grid.to - grid.from;
  ghost.hidden = false;
  ghost.style.left = `${column.offsetLeft}px`;
  ghost.style.width = `${column.offsetWidth}px`;
  ghost.style.top = `${(start - grid.from) * 100 / span}%`;
  ghost.style.height = `${(end - start) * 100 / span}%`;
  ghost.textContent = `${grid.time(start)} – ${grid.time(end)}${count > 1 ? ` × ${count}` : ""}`;
}

export function hideGhost(grid) { grid.body.querySelector(".grid-ghost").hidden = true; }

export function listenToPointer(grid, cursor) {
  const { element } = grid;
  let gesture = null;
  let press = null;
  let wasDragged = false;

  const begin = (event, isLong) => {
    const item = event.target.closest(".v");
    const column = event.target.closest("planner-col");
    if (column === null) return null;
    const at = grid.minuteAt(event.clientY);
    if (item === null) return isLong ? null : { kind: "range", column, anchor: grid.snap(at), start: grid.snap(at), end: grid.snap(at) + grid.slot };

    const { top, bottom } = item.getBoundingClientRect();
    const times = grid.timesOf(item);
    const kind = isLong || bottom - top < 3 * edge ? "move"
      : event.clientY - top < edge ? "start"
      : bottom - event.clientY < edge ? "end"
      : "move";
    return { kind, item, column, ...times, length: times.end - times.start, hold: at - times.start };
  };

  element.addEventListener("pointerdown", event => {
    if (event.button !== 0 || event.target.closest("planner-col") === null) return;
    wasDragged = false;
    press = { x: event.clientX, y: event.clientY, id: event.pointerId, event };
    if (event.pointerType !== "touch") {
      // Focus and text selection are ours here.
      event.preventDefault();
      return;
    }

    press.timer = setTimeout(() => {
      if (press === null || gesture !== null) return;
      const column = press.event.target.closest("planner-col");
      const item = press.event.target.closest(".v");
      wasDragged = true;
      navigator.vibrate?.(10);
      if (item === null) {
        const minute = grid.snap(grid.minuteAt(press.y));
        press = null;
        grid.create(column, minute, minute + grid.slot);
        return;
      }
      gesture = begin(press.event, true);
      element.setPointerCapture(press.id);
      draw(press.x, press.y);
    }, longPress);
  });

  element.addEventListener("pointermove", event => {
    if (grid.moving !== null && gesture === null && event.pointerType !== "touch") cursor.follow(event);
    if (press === null || event.pointerId !== press.id) return;
    if (gesture === null) {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < threshold) return;
      clearTimeout(press.timer);
      if (event.pointerType === "touch" || grid.moving !== null) { press = null; return; }
      gesture = begin(press.event, false);
      if (gesture === null) { press = null; return; }
      wasDragged = true;
      element.setPointerCapture(event.pointerId);
      gesture.item?.classList.add("vg");
      element.dataset.dragging = gesture.kind;
    }
    draw(event.clientX, event.clientY);
  });

  // A finger that carries something does not scroll the page.
  element.addEventListener("touchmove", event => { if (gesture !== null) event.preventDefault(); }, { passive: false });

  element.addEventListener("pointerup", event => {
    if (press !== null) clearTimeout(press.timer);
    const done = gesture;
    end();
    if (done === null) return;
    const { kind, item, column, start } = done;
    if (kind === "range") grid.create(column, start, done.end);
    else if (kind === "move") {
      const id = grid.idOf(item);
      const ids = grid.selected.has(id) ? [id, ...[...grid.selected].filter(other => other !== id)] : [id];
      if (column !== done.item.closest("planner-col") || start !== grid.timesOf(item).start || event.ctrlKey)
        grid.drop(ids, column, start, event.ctrlKey || event.metaKey);
    }
    else grid.resize(grid.idOf(item), column, start, done.end);
  });

  element.addEventListener("pointercancel", end);
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || gesture === null) return;
    event.stopImmediatePropagation();
    end();
  }, true);

  element.addEventListener("contextmenu", event => { if (wasDragged) event.preventDefault(); });

  element.addEventListener("click", event => {
    if (wasDragged) { wasDragged = false; return; }
    const column = event.target.closest("planner-col");
    if (column === null) return;
    const item = event.target.closest(".v");
    if (grid.moving !== null) { cursor.drop(column, grid.snap(grid.minuteAt(event.clientY))); return; }
    if (item === null) {
      const minute = grid.snap(grid.minuteAt(event.clientY));
      cursor.put(column, minute);
      if (event.pointerType === "touch") cursor.speak(); else grid.create(column, minute, minute + grid.slot);
      return;
    }
    cursor.stand(item);
    if (event.ctrlKey || event.metaKey || event.shiftKey) grid.toggle(grid.idOf(item));
    else grid.open(grid.idOf(item));
  });

  function draw(x, y) {
    scrollNear(x, y);
    const at = grid.minuteAt(y);
    if (gesture.kind === "range") {
      const other = grid.snap(at);
      gesture.start = Math.min(gesture.anchor, other);
      gesture.end = Math.max(gesture.anchor, other) + grid.slot;
    } else if (gesture.kind === "move") {
      gesture.column = grid.columnAt(x) ?? gesture.column;
      gesture.start = Math.min(grid.snap(at - gesture.hold, Math.round), Math.max(grid.from, grid.to - gesture.length));
      gesture.end = gesture.start + gesture.length;
    } else if (gesture.kind === "start") gesture.start = Math.min(grid.snap(at, Math.round), gesture.end - 5);
    else gesture.end = Math.max(grid.snap(at, Math.round), gesture.start + 5);
    const count = gesture.item !== undefined && grid.selected.has(grid.idOf(gesture.item)) ? grid.selected.size : 1;
    showGhost(grid, gesture.column, gesture.start, gesture.end, count);
  }

  function scrollNear(x, y) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    element.scrollBy(
      x > right - scrollZone ? 16 : x < left + scrollZone + 52 ? -16 : 0,
      y > bottom - scrollZone ? 16 : y < top + scrollZone + 40 ? -16 : 0);
  }

  function end() {
    gesture?.item?.classList.remove("vg");
    gesture = press = null;
    delete element.dataset.dragging;
    if (grid.moving === null) hideGhost(grid);
  }
}
