/** Opens a popover by its button, under which it then stands, and goes into it. */
export function open(popover) {
  if (!popover.matches(":popover-open")) document.querySelector(`[popovertarget="${popover.id}"]`)?.click();
  popover.querySelector("input")?.focus();
}
