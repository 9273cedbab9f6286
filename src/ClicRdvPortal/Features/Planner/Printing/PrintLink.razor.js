// Ctrl+P prints the day sheets where there are some; everywhere else the browser's own key is left alone.

document.addEventListener("keydown", event => {
  if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  const link = document.getElementById("planner-print");
  if (link === null) return;
  event.preventDefault();
  link.click();
});
