/**
 * Asks for a file and keeps it once it is whole: a connection that is cut leaves no file behind.
 * Gives "" when it is saved, otherwise the status, or "cut".
 */
export async function download(address, wanted, name) {
  let answer;
  try {
    answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(wanted),
      redirect: "manual",
    });
    if (!answer.ok) return answer.type === "opaqueredirect" ? "401" : String(answer.status);
    save(await answer.blob(), name);
    return "";
  } catch {
    return "cut";
  }
}

/** Saves what the circuit made. */
export async function keep(stream, name, type) {
  save(new Blob([await stream.arrayBuffer()], { type }), name);
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
