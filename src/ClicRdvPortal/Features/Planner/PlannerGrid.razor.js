// The grid in the browser. Loaded before the circuit starts: when Blazor replaces the prerendered page, the grid keeps
// the place one had scrolled to.
let scrolled = null;

customElements.define("planner-grid", class extends HTMLElement {
  connectedCallback() {
    if (scrolled !== null) [this.scrollTop, this.scrollLeft] = scrolled;
    this.addEventListener("scroll", () => { scrolled = [this.scrollTop, this.scrollLeft]; }, { passive: true });
  }
});
