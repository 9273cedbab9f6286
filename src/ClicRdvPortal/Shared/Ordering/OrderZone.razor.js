const zones = new WeakMap();
const threshold = 4;
const edge = 48;

/** Lets rows ([data-order-id]) of a zone be dragged by their grip ([data-grip]); tells the drop, and nothing before it. */
export function attach(zone, sink) {
  const stop = new AbortController();
  zones.set(zone, stop);
  const options = { signal: stop.signal };
  let pressed = null;
  zone.addEventListener("pointerdown", event => start(zone, sink, event), options);
  // Arrow keys move a lifted row, so they must not scroll the page as well; Escape puts it back, and closes nothing.
  zone.addEventListener("keydown", event => {
    const lifted = event.target.closest?.("[data-grip][aria-pressed=true]");
    if (lifted && ["ArrowUp", "ArrowDown", "Home", "End", "Escape"].includes(event.key)) event.preventDefault();
    if (event.key === " " && handleOf(event)) {
      pressed = handleOf(event);
      pressAtOnce(event);
    }
  }, options);
  // A key that went down before this script had come is the browser's.
  zone.addEventListener("keyup", event => {
    if (event.key !== " ") return;
    if (pressed !== null && handleOf(event) === pressed) event.preventDefault();
    pressed = null;
  }, options);
}

export function detach(zone) {
  zones.get(zone)?.abort();
  zones.delete(zone);
}

function handleOf(event) {
  return event.target.closest?.(".order-handle");
}

/** A button clicks when the space bar is let go, and not at all when its row has moved meanwhile: these do when it goes down. */
function pressAtOnce(event) {
  event.preventDefault();
  if (!event.repeat) handleOf(event).click();
}

function start(zone, sink, down) {
  const grip = down.target.closest?.("[data-grip]");
  const row = grip?.closest("[data-order-id]");
  if (!row || down.button !== 0) return;

  const stop = new AbortController();
  const options = { signal: stop.signal };
  const popover = zone.closest("[popover]");
  const scroller = popover ?? window;
  let dragging = false;
  let index = -1;
  let scroll = 0;
  let frame = 0;

  const rows = () => [...zone.querySelectorAll("[data-order-id]")];
  const end = () => {
    stop.abort();
    cancelAnimationFrame(frame);
    delete row.dataset.dragging;
    for (const other of rows()) delete other.dataset.drop;
  };
  const step = () => {
    if (scroll !== 0) scroller.scrollBy(0, scroll);
    frame = requestAnimationFrame(step);
  };
  const mark = y => {
    const others = rows().filter(other => other !== row);
    for (const other of others) delete other.dataset.drop;
    index = others.findIndex(other => {
      const box = other.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    if (index < 0) index = others.length;
    if (index < others.length) others[index].dataset.drop = "before";
    else if (others.length > 0) others[others.length - 1].dataset.drop = "after";
  };

  grip.setPointerCapture(down.pointerId);
  grip.addEventListener("pointermove", event => {
    if (!dragging && Math.abs(event.clientY - down.clientY) < threshold) return;
    if (!dragging) {
      dragging = true;
      row.dataset.dragging = "";
      frame = requestAnimationFrame(step);
    }
    const view = popover?.getBoundingClientRect() ?? { top: edge, bottom: window.innerHeight };
    scroll = event.clientY < view.top + edge ? -8 : event.clientY > view.bottom - edge ? 8 : 0;
    mark(event.clientY);
  }, options);
  grip.addEventListener("pointerup", () => {
    const moved = dragging;
    end();
    if (!moved) return;
    // The click that follows a drag must not lift the row.
    const swallow = new AbortController();
    grip.addEventListener("click", click => { click.stopImmediatePropagation(); click.preventDefault(); }, { capture: true, signal: swallow.signal });
    setTimeout(() => swallow.abort());
    sink.invokeMethodAsync("DropAtAsync", Number(row.dataset.orderId), index);
  }, options);
  grip.addEventListener("pointercancel", end, options);
  window.addEventListener("keydown", event => {
    if (event.key === "Escape" && dragging) {
      event.stopPropagation();
      end();
    }
  }, { capture: true, signal: stop.signal });
}
