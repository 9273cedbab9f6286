// The dialog comes and goes by the circuit; the password goes by the form alone, and stays nowhere. Whoever is typing into the page goes on
// undisturbed: a line tells them that the session is over, and they are asked once they do something else. What is typed into a form never
// lands in a password's field.
import { send } from "../Locking/LockCover.razor.js";

const texts = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=password])";
let left = null; // where the person was before they were asked
let field = null; // where they wrote last, which the line's button takes the focus from
let isWriting = document.activeElement?.matches(texts) === true; // in a text field, and nothing was done since

const dialog = () => document.querySelector("dialog.renewal");
const line = () => document.querySelector(".renewal-line");
const isOurs = target => target.closest?.("dialog.renewal, .renewal-line") != null;

window.addEventListener("keydown", hear, true);
for (const sign of ["focusin", "input"]) {
  document.addEventListener(sign, ({ target, isTrusted }) => {
    if (!isTrusted || isOurs(target)) return;
    isWriting = target.matches?.(texts) === true;
    field = isWriting ? target : null;
  }, true);
}

document.addEventListener("submit", event => {
  if (event.target.closest("dialog.renewal .renewal-form") !== null) renew(event);
  else act();
}, true);
document.addEventListener("click", ({ target }) => { if (target.closest?.("button, a[href], summary, [role=button], [role=option], planner-grid")) act(); }, true);

/** Something was done rather than typed: an answer is waited for, and the password has its turn. */
function act() {
  isWriting = false;
  if (line()?.hidden === false) open();
}

export function ask() {
  const there = dialog();
  if (there === null || there.open) return;
  // Escape puts it off, in every tab.
  there.addEventListener("cancel", event => {
    event.preventDefault();
    there.querySelector("[data-later]").click();
  });
  if (isWriting && document.activeElement?.matches(texts) && document.hasFocus()) tell(document.activeElement);
  else open();
}

/** Where it does not cover what is being typed. */
function tell(writing) {
  const told = line();
  told.hidden = false;
  told.classList.toggle("is-low", writing.getBoundingClientRect().top < told.getBoundingClientRect().bottom);
}

function open() {
  left = isOurs(document.activeElement) ? field : document.activeElement;
  line().hidden = true;
  dialog().showModal();
}

export function leave() {
  if (left?.isConnected && dialog() === null) left.focus({ preventScroll: true });
  left = null;
}

/** The keys of the page behind are off: what one types here is a password. The screen can be locked all the same. */
function hear(event) {
  // Keys that send a form: those that do so by themselves first, which an open dialog would keep from them.
  if (event.isTrusted && event.key === "Enter" && (event.ctrlKey || event.metaKey)) setTimeout(act);
  else if (event.isTrusted && event.key === "Enter" && event.target.matches?.("input")) isWriting = false;
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
