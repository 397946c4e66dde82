// What every page has, in one file: a request costs a phone more than these few lines.

// Light or dark by the reader's choice. It runs before the first paint, so that the page never flashes: every
// rule of the stylesheet that asks for the system's scheme is made to answer with the choice instead. Without
// this script the system's scheme holds.

(() => {
  const key = "anugerah-scheme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const asked = /\(prefers-color-scheme:\s*(dark|light)\)/g;

  const kept = () => {
    try {
      const scheme = localStorage.getItem(key);
      return scheme === "dark" || scheme === "light" ? scheme : null;
    } catch {
      return null;
    }
  };
  const keep = (scheme) => {
    try {
      if (scheme) localStorage.setItem(key, scheme);
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
  };

  const rules = [];
  const collect = (list) => {
    for (const rule of list) {
      if (rule.media && rule.media.mediaText.search(asked) >= 0) rules.push([rule, rule.media.mediaText]);
      if (rule.cssRules) collect(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) collect(sheet.cssRules);

  let chosen = kept();
  const apply = () => {
    for (const [rule, written] of rules) {
      rule.media.mediaText = chosen
        ? written.replace(asked, (_, scheme) => (scheme === chosen ? "(min-width: 0px)" : "(max-width: 0px)"))
        : written;
    }
    if (chosen) document.documentElement.dataset.scheme = chosen;
    else delete document.documentElement.dataset.scheme;
  };
  if (chosen) apply();

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".scheme-button");
    if (!button) return;
    const dark = () => (chosen ? chosen === "dark" : system.matches);
    const show = () => button.setAttribute("aria-pressed", String(dark()));
    button.addEventListener("click", () => {
      const next = dark() ? "light" : "dark";
      // The system's own scheme is no choice: the page follows it again.
      chosen = (next === "dark") === system.matches ? null : next;
      keep(chosen);
      apply();
      show();
    });
    system.addEventListener("change", show);
    show();
    button.hidden = false;
  });
})();

// The button that copies a page's address. Without it the address is where it always is.
document.addEventListener("DOMContentLoaded", () => {
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
});
