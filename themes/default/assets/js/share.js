// The button that copies a page's address. Without it the address is where it always is.

for (const button of document.querySelectorAll(".share-copy button")) {
  // Over an insecure connection there is no way to the clipboard.
  button.parentElement.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const address = document.querySelector('link[rel="canonical"]').href;
    const said = button.closest(".page-share").querySelector(".share-said");
    await navigator.clipboard.writeText(address);
    said.textContent = button.dataset.copied;
  });
}
