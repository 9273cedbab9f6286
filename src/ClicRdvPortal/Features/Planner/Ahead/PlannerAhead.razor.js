// When to read ahead: the page is looked at and has nothing else to do, or somebody is about to press an arrow.

const arrows = ".planner-steps a";
const atMostEvery = 20_000;
let sink = null;
let asked = -atMostEvery;

const later = "requestIdleCallback" in window ? work => requestIdleCallback(work, { timeout: 3000 }) : work => setTimeout(work, 300);

function ask() {
  if (sink === null || document.hidden || navigator.connection?.saveData) return;
  asked = performance.now();
  // One may have left meanwhile: then there is nothing to have ready.
  sink.invokeMethodAsync("ReadAheadAsync").catch(() => {});
}

function approach(event) {
  if (event.target instanceof Element && event.target.closest(arrows) !== null && performance.now() - asked > atMostEvery) ask();
}

export function attach(target) {
  sink = target;
  document.addEventListener("pointerover", approach, { passive: true });
  document.addEventListener("focusin", approach);
  arrive();
}

/** Another view has come: its neighbours are others. */
export function arrive() {
  later(ask);
}

export function leave() {
  sink = null;
  document.removeEventListener("pointerover", approach);
  document.removeEventListener("focusin", approach);
}
