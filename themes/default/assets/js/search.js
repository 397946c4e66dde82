// Search as one types. The page is whole without this script: an index of all names, which results replace.

const form = document.querySelector("form.search");
const input = form.elements.q;
const filters = [...form.querySelectorAll("select")];
const list = document.querySelector(".search-results");
const status = document.querySelector(".search-status");
const more = document.querySelector(".search-more");
const index = document.querySelector(".site-index");
const words = form.dataset;

// So many results at a time, each a small file of its own.
const STEP = 10;
// Milliseconds of quiet before what was typed is looked up.
const QUIET = 200;

// The program and its index are fetched with the first search, not before: 80 KB that a reader may not need.
let engine;
const start = () => {
  engine ??= import(words.program).then((program) =>
    program.createInstance({
      basePath: words.index,
      baseUrl: "/",
      noWorker: true, // a worker would need a policy of its own from the server
      excerptLength: 28,
      ranking: { metaWeights: { title: 6, alias: 5, note: 1 } },
    }),
  );
  engine.catch(() => (engine = undefined));
  return engine;
};

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

// The passage comes as text with `<mark>` around what was found, and only the signs of tags escaped.
const passage = (excerpt) =>
  excerpt.split(/<\/?mark>/).map((part, at) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return at % 2 ? element("mark", "", text) : text;
  });

const kindOf = (data) => {
  const kind = data.filters.kind?.[0];
  return form.elements.kind?.querySelector(`option[value="${kind}"]`)?.textContent ?? "";
};

const item = (data) => {
  const link = element("a", "", data.meta.title);
  link.href = data.url;
  const found = element("p", "search-passage", ...passage(data.excerpt));
  const lang = data.filters.lang?.[0];
  if (lang) for (const each of [link, found]) each.lang = lang;
  if (lang) link.hreflang = lang;
  const about = [kindOf(data), data.meta.note].filter(Boolean).map((text) => element("span", "", text));
  return element(
    "li",
    "search-result",
    element("p", "search-title", link),
    element("p", "meta", ...about),
    found,
  );
};

let turn = 0;
let results = [];

// Appends the next results, and returns the first of them.
const show = async (of) => {
  const next = results.slice(list.children.length, list.children.length + STEP);
  const data = await Promise.all(next.map((result) => result.data()));
  if (of !== turn) return undefined;
  // Who types a whole name wants the page of that name, before news about it.
  const wanted = asked().query.toLowerCase();
  const named = (entry) => entry.meta.title.toLowerCase() === wanted;
  const items = [...data.filter(named), ...data.filter((entry) => !named(entry))].map(item);
  list.append(...items);
  more.hidden = list.children.length >= results.length;
  return items[0];
};

const asked = () => {
  const chosen = filters.filter((filter) => filter.value).map((filter) => [filter.name, filter.value]);
  return { query: input.value.trim(), chosen };
};

const remember = ({ query, chosen }) => {
  const address = new URL(location.href);
  address.search = new URLSearchParams([...(query ? [["q", query]] : []), ...chosen]).toString();
  address.hash = "";
  if (address.href !== location.href) history.replaceState(null, "", address);
};

const clear = () => {
  results = [];
  list.replaceChildren();
  more.hidden = true;
};

const run = async () => {
  const of = ++turn;
  const { query, chosen } = asked();
  remember({ query, chosen });
  if (!query && !chosen.length) {
    clear();
    status.textContent = "";
    index.hidden = false;
    return;
  }
  status.textContent = words.busy;
  try {
    const program = await start();
    const found = await program.search(query || null, { filters: Object.fromEntries(chosen) });
    if (of !== turn) return;
    clear();
    results = found.results;
    await show(of);
    if (of !== turn) return;
    const count = results.length;
    const said = count === 0 ? words.none : count === 1 ? words.one : words.many;
    status.textContent = said.replace("#count", count.toLocaleString(document.documentElement.lang));
    index.hidden = count > 0;
  } catch {
    if (of !== turn) return;
    clear();
    status.textContent = words.fails;
    index.hidden = false;
  }
};

let waiting;
const soon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(run, QUIET);
};

input.addEventListener("input", soon);
filters.forEach((filter) => filter.addEventListener("change", run));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  run();
});
more.querySelector("button").addEventListener("click", async () => {
  (await show(turn))?.querySelector("a").focus();
});

// Arrows lead from the field to the results and through them; Escape leads back.
document.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll(".search-title a")];
  const at = links.indexOf(document.activeElement);
  const inField = document.activeElement === input;
  const to = { ArrowDown: links[at + 1], ArrowUp: at > 0 ? links[at - 1] : input, Escape: input }[event.key];
  if (!to || (at < 0 && !(inField && event.key === "ArrowDown"))) return;
  event.preventDefault();
  to.focus();
});

const given = new URLSearchParams(location.search);
input.value = given.get("q") ?? "";
for (const filter of filters) {
  const value = given.get(filter.name);
  if (![...filter.options].some((option) => option.value && option.value === value)) continue;
  filter.value = value;
  filter.closest("details").open = true;
}
run();
