// What the shell does in the browser by itself, on the document, so that it works before, during and without a circuit.

const year = 60 * 60 * 24 * 365;
const released = "portal-released";

/** An address typed into a window that another site had opened came without the header that frees it: asked for from here, it has it. */
function release() {
  if (window.opener === null || !window.isSecureContext) return;
  try {
    if (sessionStorage.getItem(released) !== null) return;
    sessionStorage.setItem(released, "1");
  } catch {
    return;
  }
  location.replace(location.href);
}

release();

/** Applies an appearance at once and remembers it; the same form posts to the server where scripts do not run. */
function choose(form, appearance) {
  document.documentElement.dataset.appearance = appearance;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `portal-appearance=${appearance}; path=/; max-age=${year}; samesite=lax${secure}`;
  for (const button of form.querySelectorAll("button[name=appearance]"))
    button.setAttribute("aria-pressed", String(button.value === appearance));
}

// Whoever is quick is in a panel's field before the panel's own script comes to ask where they were.
document.addEventListener("focusin", ({ target, relatedTarget }) => {
  const panel = target.closest?.(".side-panel") ?? null;
  if (panel !== null && !panel.contains(relatedTarget)) panel.cameFrom ??= relatedTarget;
});

// A field tells what is typed in it when it is left: before Escape is heard, so that it is asked about, and before Ctrl+Enter, which sends
// it. Nor is the panel's own script waited for here.
document.addEventListener("keydown", pressed => {
  const field = document.activeElement;
  const isSending = pressed.key === "Enter" && (pressed.ctrlKey || pressed.metaKey);
  if (pressed.key !== "Escape" && !isSending || !field?.matches(".side-panel :is(input, textarea)")) return;
  field.blur();
  field.focus({ preventScroll: true });
}, true);

document.addEventListener("submit", event => {
  const form = event.target;
  const appearance = event.submitter?.name === "appearance" ? event.submitter.value : null;
  if (!(form instanceof HTMLFormElement) || appearance === null) return;
  event.preventDefault();
  choose(form, appearance);

  // The server is told for the person's other computers; here nothing waits for it, and nothing is lost without it.
  fetch(form.action, { method: "POST", body: new FormData(form, event.submitter), redirect: "manual", keepalive: true }).catch(() => {});
});

document.addEventListener("click", event => {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (link === null) return;

  // With a base address a bare fragment would lead to the home page, and the router moves no focus.
  if (link.dataset.skip !== undefined) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const target = document.getElementById(link.dataset.skip);
    target?.focus();
    target?.scrollIntoView();
    return;
  }

  link.closest("[popover]")?.hidePopover();
}, true);

// The rail's labels cover the page while the pointer is on it: Escape puts them away until it leaves (WCAG 1.4.13).
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  const rail = document.querySelector(".rail:hover, .rail:focus-within");
  if (rail === null) return;
  rail.dataset.folded = "";
  rail.addEventListener("pointerleave", () => delete rail.dataset.folded, { once: true });
  rail.addEventListener("focusout", () => delete rail.dataset.folded, { once: true });
});
