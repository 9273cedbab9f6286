// Starts Blazor after the first painted frame: parsing its scripts earlier delays what one came to read.

const addresses = document.querySelector("script[data-blazor]").dataset;
const noSockets = "portal-no-sockets";
const day = 24 * 60 * 60 * 1000;
const webSockets = 1;
const keepAlive = 15_000;
let hasOpened = false;

function add(address) {
  return new Promise(done => {
    const script = document.createElement("script");
    script.src = address;
    script.async = false;
    script.setAttribute("autostart", "false");
    script.onload = script.onerror = done;
    document.body.append(script);
  });
}

/** Whether a socket was refused here lately, by a proxy that lets none through (fault F44). */
function socketsAreBlocked() {
  try {
    return Date.now() - Number(localStorage.getItem(noSockets)) < day;
  } catch {
    return true;
  }
}

const isReady = () => fetch(addresses.ready, { cache: "no-store" }).then(answer => answer.ok, () => false);

const socketOpens = () => new Promise(done => {
  const socket = new WebSocket(new URL("_blazor", document.baseURI));
  socket.addEventListener("open", () => { socket.close(); done(true); });
  socket.addEventListener("close", () => done(false));
});

/**
 * The page's socket was closed before it opened. A server that stops or is not there does that too, and is waited for; only where it
 * takes visitors before and after a second one that does not open is it the way that lets none through. From then on the framework finds out by itself what does.
 */
async function startAnew() {
  while (!await isReady()) await new Promise(done => setTimeout(done, 1000 + Math.random() * 1000));
  if (!await socketOpens() && await isReady()) {
    try {
      localStorage.setItem(noSockets, String(Date.now()));
    } catch {
      return;
    }
  }
  location.reload();
}

class WatchedSocket extends WebSocket {
  constructor(...how) {
    super(...how);
    this.addEventListener("open", () => { hasOpened = true; });
    this.addEventListener("close", () => { if (!hasOpened) void startAnew(); });
  }
}

// Where sockets work, asking first which way to go costs a round trip for nothing. Later connections ask all the same: of one that fails
// without, Blazor says that the page has failed, and goes on with a connection that is none.
const straight = { skipNegotiation: true, transport: webSockets, WebSocket: WatchedSocket };
const isBlocked = socketsAreBlocked();
const configureSignalR = builder => {
  if (!isBlocked) builder.withUrl("_blazor", hasOpened ? { timeout: 5000 } : straight);
  builder.withKeepAliveInterval(keepAlive).withServerTimeout(2 * keepAlive);
  const build = builder.build.bind(builder);
  builder.build = () => waitingForState(build());
};

/**
 * The answer to a pause says only that it has begun, and Blazor hangs up on it: what the page will resume from comes in a message of its
 * own, before it or after. So the answer is passed on once that has been taken in.
 */
function waitingForState(hub) {
  const state = Promise.withResolvers();
  hub.on("JS.SavePersistedState", () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      state.resolve();
    };
    port2.postMessage(null);
  });
  const invoke = hub.invoke.bind(hub);
  hub.invoke = async (method, ...values) => {
    const answer = await invoke(method, ...values);
    if (method === "PauseCircuit" && answer) await Promise.race([state.promise, new Promise(done => setTimeout(done, 3000))]);
    return answer;
  };
  return hub;
}

/** The dialog decides when it is tried again: the framework would do so ten times in a row, whether a server answers or not. */
const reconnectionHandler = {
  onConnectionDown: (_options, _error, isPause) => tellDialog("connectionlost", isPause === true),
  onConnectionUp: () => tellDialog("connectionback"),
};

function tellDialog(event, isPaused = false) {
  document.getElementById("reconnect")?.dispatchEvent(new CustomEvent(event, { detail: { isPaused } }));
}

/** The library's sheet is large and dresses only what comes up later, such as dialogs. */
function dress() {
  const sheet = document.getElementById("library-sheet");
  if (sheet === null) return;
  sheet.href = sheet.dataset.href;
  sheet.rel = "stylesheet";
}

/** The page's own modules. Fetched with the page they would delay its first frame by more than everything else in it. One that is missing leaves the others. */
async function modules() {
  const scripts = [...document.querySelectorAll("script[data-module]")];
  const loaded = await Promise.allSettled(scripts.map(script => import(new URL(script.dataset.module, document.baseURI).href)));
  for (const { reason } of loaded) if (reason !== undefined) console.error(reason);
}

/** A date that is half typed has the value of an empty one: only here is it known which of the two it is. */
function listenToDates() {
  Blazor.registerCustomEventType("datetyped", {
    browserEventName: "input",
    createEventArgs: event => ({ value: event.target.value, isIncomplete: event.target.validity.badInput }),
  });
  // One that was never whole has told nothing yet when it is left or sent.
  document.addEventListener("focusout", tellHalf, true);
  document.addEventListener("keydown", event => { if (event.key === "Enter") tellHalf(event); }, true);
}

function tellHalf({ target }) {
  if (target.type === "date" && target.validity.badInput) target.dispatchEvent(new Event("input", { bubbles: true }));
}

async function start() {
  const own = modules();
  new MutationObserver(() => void modules()).observe(document.head, { childList: true });
  await Promise.all([own, add(addresses.blazor), add(addresses.library)]);
  listenToDates();
  await Blazor.start({ circuit: { configureSignalR, reconnectionHandler } });
  if ("requestIdleCallback" in window) requestIdleCallback(dress, { timeout: 2000 });
  else setTimeout(dress, 500);
}

/** A page that does not come to life says so, where Blazor itself would. */
function tell(error) {
  console.error(error);
  const fault = document.getElementById("blazor-error-ui");
  if (fault === null) return;
  fault.style.display = "block";
  fault.querySelector(".reload").addEventListener("click", event => {
    event.preventDefault();
    location.reload();
  });
}

let hasStarted = false;
function startOnce() {
  if (hasStarted) return;
  hasStarted = true;
  start().catch(tell);
}

// A hidden tab paints nothing, and starts all the same.
if (document.hidden) startOnce();
requestAnimationFrame(() => setTimeout(startOnce));
setTimeout(startOnce, 1000);
