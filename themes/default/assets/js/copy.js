// A button that copies, beside whatever has something to copy: a field's text, a link's address. Without this script
// the text can be marked and copied by hand.
//
// `<textarea readonly data-copy="Copy" data-copied="Copied">…</textarea>`: both words come from the page.

// Whether it was copied. Where that is not allowed (no HTTPS), the text is marked, and copied by hand.
const copy = async (text, field) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.select?.();
    return false;
  }
};

for (const from of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = from.dataset.copy;
  const told = document.createElement("span");
  told.className = "copied";
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const copied = await copy(from.value ?? from.href ?? from.textContent, from);
    told.textContent = copied ? from.dataset.copied : "";
    setTimeout(() => (told.textContent = ""), 4000);
  });
  from.after(button, told);
}
