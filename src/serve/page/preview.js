// The preview: reloads the page when the site has changed, swaps stylesheets without reloading, says what is wrong.
// Served by `anugerah serve` alone; nothing of this is published.
"use strict";
(() => {
  const own = "/__anugerah/";
  const script = document.currentScript;
  const place = "anugerah-place";
  const delay = 300; // a mistake shows only once it has stood this long: half a sentence is no mistake
  let site = script.dataset.site;
  let shown = null; // the round whose panel is shown
  let closed = -1; // the count of errors whose overlay was closed
  let timer = 0;

  // Where the page stood before we reloaded it.
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) || "null");
    sessionStorage.removeItem(place);
    if (kept && kept.path === location.pathname) addEventListener("load", () => scrollTo(kept.x, kept.y));
  } catch {
    // Without storage the browser's own memory must do.
  }

  function reload() {
    try {
      sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    } catch {
      // As above.
    }
    location.reload();
  }

  // "…/site.1a2b3c4d.css" and "…/site.5e6f7a8b.css" are one stylesheet at two times.
  const plain = (path) => path.replace(/\.[0-9a-f]{8}\.css$/, ".css");

  function swap(styles) {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const path = new URL(link.href).pathname;
      const next = styles.find((style) => plain(style) === plain(path));
      if (!next || next === path) continue;
      const fresh = link.cloneNode();
      fresh.href = next;
      fresh.addEventListener("load", () => link.remove());
      fresh.addEventListener("error", () => fresh.remove());
      link.after(fresh);
    }
  }

  let root = null;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = own + "preview.css";
  function host() {
    if (!root) {
      const element = document.createElement("anugerah-preview");
      root = element.attachShadow({ mode: "open" });
      document.documentElement.append(element);
      root.addEventListener("click", (event) => {
        if (!event.target.closest("[data-close]")) return;
        closed = shown.errors;
        event.target.closest(".overlay").remove();
      });
    }
    return root;
  }

  async function draw(news) {
    const query = new URLSearchParams({ lang: document.documentElement.lang, at: location.pathname });
    const answer = await fetch(own + "panel?" + query);
    if (!answer.ok) return;
    const text = await answer.text();
    if (shown && shown.round > news.round) return;
    const inner = document.createElement("div");
    inner.innerHTML = text;
    shown = news;
    // In a frame the page around it says all of this.
    if (window.top !== window) inner.querySelector(".bar")?.remove();
    if (closed === news.errors) inner.querySelector(".overlay")?.remove();
    host().replaceChildren(sheet, inner);
  }

  function panel(news) {
    clearTimeout(timer);
    if (news.errors === 0) closed = -1;
    const wrong = news.errors > 0 && !(shown && shown.errors > 0);
    timer = setTimeout(() => draw(news), wrong ? delay : 0);
  }

  function hear(news) {
    if (news.site !== site) {
      const here = location.pathname;
      if (news.go.length > 0 && window.top === window && !news.go.includes(here)) {
        location.assign(news.go[0]);
        return;
      }
      if (!(news.only_styles && news.before === site)) {
        reload();
        return;
      }
      site = news.site;
      swap(news.styles);
    }
    panel(news);
  }

  const events = new EventSource(own + "events");
  events.addEventListener("message", (event) => hear(JSON.parse(event.data)));
  addEventListener("pagehide", () => events.close());
  // A page that comes back out of the browser's memory has closed its events.
  addEventListener("pageshow", (event) => event.persisted && reload());
})();
