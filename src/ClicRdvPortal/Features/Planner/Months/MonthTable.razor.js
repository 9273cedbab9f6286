// A month by keyboard: one stop of Tab, arrows among its days and weeks, page keys and the edges lead to the months beside.

const moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

const shifted = (iso, days) => {
  const day = new Date(iso + "T00:00:00Z");
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** The same day of the month beside, or its last one. */
const monthBeside = (iso, step) => {
  const [year, month, day] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + step, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + step, Math.min(day, last))).toISOString().slice(0, 10);
};

if (!customElements.get("planner-days"))
  customElements.define("planner-days", class extends HTMLElement {
    static observedAttributes = ["data-month", "data-current"];
    #wanted = null;
    #leaves = false;
    #isSettling = false;

    get #popover() { return this.closest("[popover]"); }

    get #current() { return this.querySelector(`td a[data-day="${this.dataset.current}"]`); }

    connectedCallback() {
      this.addEventListener("focusin", event => this.#makeStop(event.target.closest("a")));
      this.addEventListener("keydown", event => this.#move(event));
      const popover = this.#popover;
      if (popover === null) {
        this.addEventListener("click", event => { this.#leaves = event.target.closest("a") !== null; });
      } else {
        popover.addEventListener("toggle", event => { if (event.newState === "open") this.#current?.focus(); });
        queueMicrotask(() => { if (popover.matches(":popover-open")) this.#current?.focus(); });
      }
    }

    disconnectedCallback() {
      // Whoever left by a day of the month goes on in that day, not at the top of the page.
      if (this.#leaves) queueMicrotask(() => (document.querySelector("planner-grid") ?? document.querySelector("h1"))?.focus({ preventScroll: true }));
    }

    attributeChangedCallback() {
      // The days come in the same batch, after both attributes.
      if (this.#isSettling) return;
      this.#isSettling = true;
      queueMicrotask(() => this.#settle());
    }

    #rows() { return [...this.querySelectorAll("tbody tr")].map(row => [...row.querySelectorAll("a")]); }

    #makeStop(link) {
      if (link === null) return;
      for (const other of this.querySelectorAll("a[tabindex='0']")) other.tabIndex = -1;
      link.tabIndex = 0;
    }

    #settle() {
      this.#isSettling = false;
      // A month of five weeks takes the sixth away, and the focus with it; who went elsewhere meanwhile is left alone.
      const isHere = document.activeElement === document.body || this.contains(document.activeElement);
      const wanted = this.querySelector(`td a[data-day="${this.#wanted}"]`);
      const link = wanted ?? this.#current;
      this.#makeStop(link);
      if (isHere && (wanted !== null || this.#popover?.matches(":popover-open"))) link?.focus();
      if (wanted !== null) this.#wanted = null;
    }

    #turn(step, day) {
      this.#wanted = day;
      document.getElementById(step < 0 ? this.dataset.earlier : this.dataset.later)?.click();
    }

    #move(event) {
      const link = event.target.closest("a");
      if (link === null || event.ctrlKey || event.metaKey || event.altKey) return;
      const rows = this.#rows();
      const row = rows.findIndex(links => links.includes(link));
      const column = rows[row].indexOf(link);
      const to = moves[event.key] ?? null;
      if (to !== null) {
        const target = rows[row + to[0]]?.[column + to[1]];
        if (target !== undefined) target.focus();
        else if (to[0] !== 0) this.#turn(to[0], shifted(link.dataset.day, 7 * to[0]));
      } else if (event.key === "Home" || event.key === "End") {
        rows[row].at(event.key === "Home" ? 1 : -1).focus();
      } else if (event.key === "PageUp" || event.key === "PageDown") {
        const step = event.key === "PageUp" ? -1 : 1;
        this.#turn(step, monthBeside(link.dataset.day, step));
      } else {
        return;
      }
      event.preventDefault();
    }
  });
