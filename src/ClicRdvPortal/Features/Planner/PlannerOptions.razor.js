/** Opens a popover that nobody has asked for by its button, and goes into it. */
export function open(popover) {
  popover.showPopover();
  popover.querySelector("input")?.focus();
}
