// The line that says what time it is, by the group's clock and the server's time: a style for the columns of the day it
// is now, so that nothing has to be found again when columns come and go, and midnight takes it to the next day.

const sheet = new CSSStyleSheet();
let hasScrolled = false;

/** Day and minute on a zone's clock: « 2031-03-10 », 553. */
function wallClock(moment, zone) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .formatToParts(moment).reduce((all, part) => ({ ...all, [part.type]: part.value }), {});
  return { day: `${parts.year}-${parts.month}-${parts.day}`, minute: 60 * Number(parts.hour) + Number(parts.minute) };
}

if (!customElements.get("planner-now")) {
  document.adoptedStyleSheets.push(sheet);
  customElements.define("planner-now", class extends HTMLElement {
    static observedAttributes = ["data-now"];
    #ahead = 0;
    #timer;

    connectedCallback() {
      // The grid that the line stands in is whole only when the batch has been applied.
      queueMicrotask(() => { this.#draw(); this.#bringToSight(); });
      this.onwake = () => { if (!document.hidden) this.#draw(); };
      document.addEventListener("visibilitychange", this.onwake);
    }

    disconnectedCallback() {
      clearTimeout(this.#timer);
      document.removeEventListener("visibilitychange", this.onwake);
    }

    attributeChangedCallback() { this.#ahead = Number(this.dataset.now) - Date.now(); }

    #now() { return wallClock(Date.now() + this.#ahead, this.dataset.zone); }

    #draw() {
      clearTimeout(this.#timer);
      if (!this.isConnected) return;
      const { day, minute } = this.#now();
      sheet.replaceSync(`planner-col[data-date="${day}"]{ --now: ${minute} } planner-col[data-date="${day}"]::after { content: "" }`);
      this.#timer = setTimeout(() => this.#draw(), 60000 - (Date.now() + this.#ahead) % 60000);
    }

    // As the page opens, and once more where its circuit has taken it over: afterwards the place is the person's own.
    #bringToSight() {
      const grid = this.closest("planner-grid");
      if (grid === null || hasScrolled) return;
      hasScrolled = grid.dataset.interactive === "true";
      const { day, minute } = this.#now();
      const from = Number(grid.dataset.from), to = Number(grid.dataset.to);
      const body = this.parentElement;
      if (grid.querySelector(`[data-shown] > planner-col[data-date="${day}"]`) === null || minute < from || minute > to) return;
      if (grid.scrollTop > 0 || document.activeElement?.closest("planner-col")) return;
      grid.scrollTop = (minute - from) / (to - from) * body.clientHeight - grid.clientHeight / 3;
    }
  });
}
