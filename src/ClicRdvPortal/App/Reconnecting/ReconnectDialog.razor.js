// The lost connection, told and mended. States come from Blazor: show, retrying, failed, paused, resume-failed,
// rejected, hide.

const dialog = document.getElementById("components-reconnect-modal");
const words = document.getElementById("reconnect-words");
let state = "hide";
let trying = false;
let later = 0;

function say(name) {
  const text = dialog.dataset[name];
  // The same words again would be read out again at every attempt.
  if (text && words.textContent !== text) words.textContent = text;
}

function show(next) {
  state = next;
  dialog.dataset.state = next;
  if (!dialog.open) dialog.showModal();
}

function hide() {
  state = "hide";
  if (dialog.open) dialog.close();
}

const isStranded = () => state === "failed" || state === "paused" || state === "resume-failed";

async function serverAnswers() {
  try {
    const answer = await fetch(dialog.dataset.ready, { cache: "no-store", signal: AbortSignal.timeout(3000) });
    return answer.ok;
  } catch {
    return false;
  }
}

// Spread out, so that a restarted server does not meet every tab in the same second.
function tryAgainLater() {
  clearTimeout(later);
  later = setTimeout(async () => {
    if (!isStranded()) return;
    if (await serverAnswers()) await tryAgain();
    else tryAgainLater();
  }, 2000 + Math.random() * 2000);
}

function strand(next, text) {
  show(next);
  say(text);
  tryAgainLater();
}

dialog.addEventListener("components-reconnect-state-changed", event => {
  const next = event.detail.state;
  if (next === "hide") return hide();
  if (next === "failed" || next === "paused") return strand(next, next);
  if (next === "resume-failed") return strand(next, "resumeFailed");
  show(next);
  if (next === "show") say("waiting");
  else if (next === "retrying") say("retrying");
  else if (next === "rejected") {
    // The server answers but no longer knows this circuit: its state may be resumed, otherwise the page starts anew.
    say("rejected");
    void resumeOrReload();
  }
});

async function resumeOrReload() {
  let resumed = false;
  try {
    resumed = await Blazor.resumeCircuit();
  } catch {
    resumed = false;
  }
  if (resumed) hide();
  else if (await serverAnswers()) location.reload();
  // Without a server a reload would trade what is on the screen for the browser's own error page.
  else strand("failed", "failed");
}

async function tryAgain() {
  if (trying) return;
  trying = true;
  say("retrying");
  try {
    if (state === "paused" || state === "resume-failed") await resumeOrReload();
    else if (await Blazor.reconnect()) hide();
    else await resumeOrReload();
  } catch {
    strand("failed", "failed");
  } finally {
    trying = false;
  }
}

dialog.addEventListener("click", event => {
  const action = event.target.closest?.("[data-reconnect]")?.dataset.reconnect;
  if (action === "retry") void tryAgain();
  else if (action === "reload") location.reload();
});

// Escape would hide the notice while nothing works behind it.
dialog.addEventListener("cancel", event => event.preventDefault());

// Back from sleep, from another tab, or with the network again: no need to wait for the next attempt or a click.
function wake() {
  if (document.visibilityState === "visible" && isStranded()) void tryAgain();
}
document.addEventListener("visibilitychange", wake);
window.addEventListener("online", wake);
