// Ctrl+K from everywhere, and / where nothing is typed; who types with their voice can do without the latter.
const slashOff = "palette-slash-off";
let opener = null;

export function listen(button) {
  opener = button;
  document.addEventListener("keydown", hear);
}

export function stop() {
  document.removeEventListener("keydown", hear);
  opener = null;
}

export function show(dialog) {
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  dialog.querySelector("[role=combobox]")?.focus();
  const slash = dialog.querySelector("[data-slash]");
  slash.checked = localStorage.getItem(slashOff) === null;
  slash.onchange = () => { if (slash.checked) localStorage.removeItem(slashOff); else localStorage.setItem(slashOff, "1"); };
  dialog.onkeydown = event => {
    // The caret stays where it is while arrows go through the list.
    if (event.key === "ArrowUp" || event.key === "ArrowDown") event.preventDefault();
  };
}

export function close(dialog) { dialog?.close(); }

function hear(event) {
  if (event.defaultPrevented || event.isComposing || event.repeat || opener === null) return;
  const isControlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
    && event.target.closest?.("input, textarea, select, [contenteditable], dialog") === null && localStorage.getItem(slashOff) === null;
  if (!isControlK && !isSlash) return;
  event.preventDefault();
  opener.click();
}
