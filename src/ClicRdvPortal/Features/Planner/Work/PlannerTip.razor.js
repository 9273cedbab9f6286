// One tip for what is cut off: under the pointer after a moment, at once under the cursor. Escape puts it away.

const patience = 350;

export function listenForTips(grid) {
  const { element } = grid;
  const tip = element.querySelector(".grid-tip");
  let timer = null;
  let shown = null;

  const isCut = item => item.scrollHeight > item.clientHeight + 1 || item.scrollWidth > item.clientWidth + 1;

  function show(item) {
    const { start, end } = grid.timesOf(item);
    const [first, second] = item.textContent.split("\n");
    tip.textContent = [first.slice(6), `${grid.time(start)} – ${grid.time(end)}`, second].filter(line => line).join("\n");
    tip.showPopover();
    shown = item;
    const place = item.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    const left = place.right + size.width + 8 < innerWidth ? place.right + 4 : Math.max(4, place.left - size.width - 4);
    tip.style.left = `${left}px`;
    tip.style.top = `${Math.max(4, Math.min(place.top, innerHeight - size.height - 4))}px`;
  }

  function hide() {
    clearTimeout(timer);
    if (shown === null) return;
    shown = null;
    tip.hidePopover();
  }

  element.addEventListener("pointerover", event => {
    if (event.pointerType === "touch" || event.target === tip) return;
    const item = event.target.closest(".v");
    if (item === shown && item !== null) return;
    hide();
    if (item !== null && event.buttons === 0 && isCut(item)) timer = setTimeout(() => { if (item.closest("[data-shown]") !== null) show(item); }, patience);
  });
  element.addEventListener("pointerdown", hide);
  element.addEventListener("pointerleave", hide);
  element.addEventListener("scroll", hide, { passive: true });
  element.addEventListener("focusin", event => {
    hide();
    if (event.target.matches(".v:focus-visible") && isCut(event.target)) show(event.target);
  });
  element.addEventListener("focusout", hide);
  element.addEventListener("keydown", event => {
    if (event.key !== "Escape" || shown === null) return;
    event.stopImmediatePropagation();
    hide();
  }, true);
}
