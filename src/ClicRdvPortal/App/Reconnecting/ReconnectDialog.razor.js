// The lost connection, told and mended. Blazor says when it goes and when it is back; what happens in between is decided here.

import { reload } from "./PlaceKeeper.razor.js";
import { askWhatIsKept, giveBack, hold, placesHeld } from "./TypingKeeper.razor.js";

const dialog = document.getElementById("reconnect");
const words = document.getElementById("reconnect-words");
const fault = document.getElementById("blazor-error-ui");
const seconds = document.getElementById("reconnect-seconds");
const longestPause = 5;
let isLost = false;
let isTrying = false;
let attempts = 0;
let timer = 0;

function say(name) {
  const text = dialog.dataset[name];
  // The same words again would be read out again at every attempt.
  if (words.textContent !== text) words.textContent = text;
}

async function serverAnswers() {
  try {
    const answer = await fetch(dialog.dataset.ready, { cache: "no-store", signal: AbortSignal.timeout(3000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** The server has forgotten this page's circuit: what it left with the page goes on in a new one, otherwise the page starts anew. */
async function resumeOrReload() {
  if (await Blazor.resumeCircuit()) return giveBack(true);
  // Without a server a reload would trade what is on the screen for the browser's own error page.
  if (!await serverAnswers()) return;
  const { isSafe, draft } = await askWhatIsKept(dialog.dataset.kept);
  if (!isSafe || asksBeforeLeaving()) return strand(draft);
  say("rejected");
  reload(draft, placesHeld());
}

/** Whether the page asks who leaves it, as one does in which something is unsaved. */
function asksBeforeLeaving() {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

/** Something that was typed is nowhere but on the screen: it stays there to be copied, and its owner loads the page anew. */
function strand(draft) {
  isLost = false;
  dialog.close();
  fault.querySelector("span").textContent = dialog.dataset.stranded;
  fault.style.display = "block";
  fault.querySelector(".reload").onclick = event => {
    event.preventDefault();
    reload(draft);
  };
}

async function attempt() {
  if (isTrying || !isLost) return;
  isTrying = true;
  clearTimeout(timer);
  dialog.dataset.state = "trying";
  try {
    // Asked first: an attempt to resume gives away what the page would resume from.
    if (!await serverAnswers()) return;
    if (!await Blazor.reconnect()) await resumeOrReload();
    else if (!isLost) giveBack(false);
  } catch {
    // Gone again meanwhile: there is another attempt.
  } finally {
    isTrying = false;
    if (isLost) later();
  }
}

/** Longer and longer, and not in step with the other tabs: a server that has just started would meet them all at once. */
function later() {
  attempts++;
  if (attempts === 5) say("failed");
  countDown(Math.round(Math.min(attempts, longestPause) + Math.random() * 2));
}

function countDown(left) {
  clearTimeout(timer);
  if (left <= 0) return void attempt();
  dialog.dataset.state = "waiting";
  seconds.textContent = String(left);
  timer = setTimeout(() => countDown(left - 1), 1000);
}

dialog.addEventListener("connectionlost", ({ detail }) => {
  if (isLost) return;
  isLost = true;
  attempts = 0;
  hold();
  say(detail.isPaused ? "paused" : "waiting");
  if (!dialog.open) dialog.showModal();
  if (detail.isPaused) later();
  else void attempt();
});

dialog.addEventListener("connectionback", () => {
  isLost = false;
  clearTimeout(timer);
  dialog.close();
  // An attempt that failed halfway may have shown it, and it would speak of a page that works.
  fault.style.removeProperty("display");
});

/** Called by a server that stops. The answer to the call goes first: one that comes to a circuit that is gone counts as a fault of the page. */
globalThis.portalPause = () => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    // A server that is gone halfway is met again by the attempts to come.
    Blazor.pauseCircuit().catch(() => {});
  };
  port2.postMessage(null);
};

dialog.addEventListener("click", event => {
  const action = event.target.closest?.("[data-reconnect]")?.dataset.reconnect;
  if (action === "retry") void attempt();
  else if (action === "reload") reload(null, placesHeld());
});

// The bar stays while one copies what was typed: pages and panels end above it.
new ResizeObserver(() => {
  const { height } = fault.getBoundingClientRect();
  document.documentElement.style.setProperty("--portal-fault", height === 0 ? "0px" : `${Math.ceil(height) + 32}px`);
}).observe(fault, { box: "border-box" });

// Escape would hide the notice while nothing works behind it.
dialog.addEventListener("cancel", event => event.preventDefault());

// Back from sleep, from another tab, or with the network again: no need to wait for the next attempt or a click.
function wake() {
  if (document.visibilityState === "visible") void attempt();
}
document.addEventListener("visibilitychange", wake);
window.addEventListener("online", wake);

// A page that the browser kept aside has told the server that it was closed: it looks alive and is not (fault F32).
window.addEventListener("pageshow", event => {
  if (event.persisted) reload();
});
