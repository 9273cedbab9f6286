// The dialog comes and goes by the circuit; the password goes by the form alone, and stays nowhere.
import { send } from "../Locking/LockCover.razor.js";

let left = null; // where the person was before they were asked

const dialog = () => document.querySelector("dialog.renewal");

window.addEventListener("keydown", hear, true);
document.addEventListener("submit", event => {
  if (event.target.closest("dialog.renewal .renewal-form") !== null) renew(event);
}, true);

export function ask() {
  const there = dialog();
  if (there === null || there.open) return;
  left = document.activeElement;
  // Escape puts it off, in every tab.
  there.addEventListener("cancel", event => {
    event.preventDefault();
    there.querySelector("[data-later]").click();
  });
  there.showModal();
}

export function leave() {
  if (left?.isConnected && dialog() === null) left.focus({ preventScroll: true });
  left = null;
}

/** The keys of the page behind are off: what one types here is a password. The screen can be locked all the same. */
function hear(event) {
  if (dialog()?.open !== true || document.querySelector("dialog.reconnect")?.open === true) return;
  if (event.ctrlKey && event.key.toLowerCase() === "l") return;
  event.stopImmediatePropagation();
}

async function renew(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
  const form = event.target;
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  const fault = await send(form);
  form.ariaBusy = null;
  const password = form.querySelector("[type=password]");
  password.value = "";

  // The circuit's next batch takes the dialog away, here and in the other tabs.
  if (fault === null) return;
  const message = document.getElementById("renewal-message");
  message.hidden = false;
  message.textContent = fault || message.dataset.failed;
  password.focus();
}
