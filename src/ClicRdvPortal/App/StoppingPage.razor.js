// Loads the page that was asked for as soon as the portal takes visitors again. A reload before that would end in the browser's own error page.

const { ready } = document.querySelector("script[data-ready]").dataset;

async function look() {
  const isReady = await fetch(ready, { cache: "no-store" }).then(answer => answer.ok, () => false);
  if (!isReady) setTimeout(look, 1000 + Math.random() * 1000);
  // Whoever has kept its own address would only get it again.
  else if (location.pathname === "/stopping") location.replace("/");
  else location.reload();
}

setTimeout(look, 1000);
