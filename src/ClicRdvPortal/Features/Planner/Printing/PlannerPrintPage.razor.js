// The page is there to be printed: the dialog opens when its letters are there, and again at the button.

const button = document.querySelector("[data-print]");
if (button !== null) {
  button.addEventListener("click", () => window.print());
  document.fonts.ready.then(() => requestAnimationFrame(() => window.print()));
}
