// Loads the page that was asked for as soon as the portal takes visitors again. A reload before that would end in the browser's own error page.

const { ready } = document.querySelector("script[data-ready]").dataset;

async function look() {
  const isReady = await fetch(ready, { cache: "no-store" }).then(answer => answer.ok, () => false);
  if (isReady) location.reload();
  else setTimeout(look, 1000 + Math.random() * 1000);
}

setTimeout(look, 1000);
