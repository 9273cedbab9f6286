// The server locks, by what it hears of the person in all their tabs. Ctrl+L asks it to; reading and typing are told once in a while.

import { reload } from "../Reconnecting/PlaceKeeper.razor.js";

const signs = ["keydown", "pointerdown", "pointermove", "wheel", "input"];
let server = null;
let telling = 0;
let isActive = false;
let isWanted = false; // Ctrl+L before there was a circuit to ask
let left = null; // where the person was before the screen was locked

const cover = () => document.querySelector("body > .lock-cover");

for (const sign of signs) window.addEventListener(sign, event => { isActive ||= event.isTrusted; }, { capture: true, passive: true });
window.addEventListener("keydown", hear, true);
document.addEventListener("focusin", event => { if (event.target.closest(".lock-cover") === null) left = event.target; });
document.addEventListener("submit", event => { if (event.target.closest(".lock-cover") !== null) unlock(event); }, true);

export function watch(reference, interval) {
  server = reference;
  // Once more for each circuit that takes the page up again.
  clearInterval(telling);
  telling = setInterval(tell, interval);
  if (isWanted) lock();
}

/** What is open above the page would keep the cover from the keyboard. What it holds stays. */
export function locked() {
  for (const dialog of document.querySelectorAll("dialog:modal:not(.reconnect)")) dialog.close();
  cover()?.querySelector("[type=password]").focus();
}

export function unlocked() {
  if (left?.isConnected) left.focus({ preventScroll: true });
}

// Not at the sign itself: what a person waits for goes first.
function tell() {
  // Without a connection it is said with the next.
  if (!isActive || cover() !== null || document.querySelector("dialog.reconnect")?.open === true) return;
  isActive = false;
  server.invokeMethodAsync("BeHereAsync").catch(() => {});
}

function lock() {
  isWanted = server === null;
  server?.invokeMethodAsync("LockAsync").catch(() => {});
}

function hear(event) {
  const there = cover();
  if (there !== null) {
    // The keys of the page behind are off: what one types here is a password.
    event.stopImmediatePropagation();
    if (!there.contains(event.target) && event.key !== "Tab") event.preventDefault();
    return;
  }

  if (event.key.toLowerCase() !== "l" || !event.ctrlKey || event.altKey || event.shiftKey || event.metaKey || event.repeat) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  lock();
}

async function unlock(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
  const form = event.target;
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  const fault = await send(form);
  form.ariaBusy = null;
  if (fault === null) {
    // The cover goes with the circuit's next batch; where there is no circuit any more the page is asked for again.
    server.invokeMethodAsync("Redraw").catch(() => reload());
    return;
  }

  const message = document.getElementById("lock-message");
  message.hidden = false;
  message.textContent = fault || message.dataset.failed;
  const password = form.querySelector("[type=password]");
  password.value = "";
  password.focus();
}

/** Posts a password. Null when it was right; else what the server says, or nothing. */
export async function send(form) {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
    if (answer.type === "opaqueredirect") return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("lock-message")?.textContent.trim() ?? "";
  } catch {
    return "";
  }
}
