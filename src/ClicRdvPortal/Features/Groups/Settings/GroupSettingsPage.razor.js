let stop = null;

/** Ctrl+S (⌘S) sends the form of that id, where it stands in the page at that moment. */
export function listen(formId) {
  leave();
  const onKey = event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
    const form = document.getElementById(formId);
    if (form === null) return;
    event.preventDefault();
    form.requestSubmit();
  };
  document.addEventListener("keydown", onKey);
  stop = () => document.removeEventListener("keydown", onKey);
}

export function leave() {
  stop?.();
  stop = null;
}
