import { keepFocus } from "../../../Shared/Panels/SidePanel.razor.js";

/** Every answer takes its own button away: the focus goes to the next one, or back to where one worked. */
export function attend(place) {
  // Left again before this script had come.
  if (place === null) return;
  // Rather one that takes back than one that sends: the same key may be pressed once more.
  keepFocus(place, () => place.querySelector("button:not(.portal-button-quiet, .portal-button-primary)") ?? place.querySelector("button")
    ?? document.querySelector("planner-grid") ?? document.querySelector("h1"));
}
