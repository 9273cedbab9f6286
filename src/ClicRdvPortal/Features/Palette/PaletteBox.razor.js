// Ctrl+K from everywhere, and / where nothing is typed; who types with their voice can do without the latter. It opens here and
// asks nobody: the next letter must not reach the page below. The circuit hears of it by the field's focus.
const slashOff = "palette-slash-off";
let left = null; // what was typed into one that is drawn anew, as the prerendered one is when the circuit takes the page over

class Palette extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", event => { if (event.target.closest(".palette-open") !== null) this.open(); });
    // Its parts come after it, in the same batch.
    queueMicrotask(() => { if (left !== null) this.open(left); });
  }

  disconnectedCallback() {
    if (!this.querySelector("dialog").open) return;
    const { value, selectionStart, selectionEnd } = this.querySelector("[role=combobox]");
    left = { value, selectionStart, selectionEnd };
    setTimeout(() => { left = null; });
  }

  open({ value, selectionStart, selectionEnd } = { value: "", selectionStart: 0, selectionEnd: 0 }) {
    const dialog = this.querySelector("dialog");
    if (dialog.open) return;
    const field = dialog.querySelector("[role=combobox]");
    field.value = value;
    dialog.showModal();
    field.focus();
    field.setSelectionRange(selectionStart, selectionEnd);
    if (value !== "") field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const slash = dialog.querySelector("[data-slash]");
    slash.checked = localStorage.getItem(slashOff) === null;
    slash.onchange = () => { if (slash.checked) localStorage.removeItem(slashOff); else localStorage.setItem(slashOff, "1"); };
    dialog.onkeydown = event => {
      // The caret stays where it is while arrows go through the list.
      if (event.key === "ArrowUp" || event.key === "ArrowDown") event.preventDefault();
    };
  }
}

if (!customElements.get("palette-box")) {
  customElements.define("palette-box", Palette);
  document.addEventListener("keydown", hear);
}

export function close(dialog) { dialog?.close(); }

function hear(event) {
  const palette = document.querySelector("palette-box");
  if (event.defaultPrevented || event.isComposing || event.repeat || palette === null) return;
  const isControlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
    && event.target.closest?.("input, textarea, select, [contenteditable], dialog") === null && localStorage.getItem(slashOff) === null;
  if (!isControlK && !isSlash) return;
  event.preventDefault();
  palette.open();
}
