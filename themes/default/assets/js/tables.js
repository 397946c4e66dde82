// Tables of figures: sorted by any column, filtered by name, kind and province. Without this script a table is whole
// and in the order in which it was written; nothing here adds or hides a figure for good.

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

// Letters without their marks and in lower case, as people type them.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// The number that a cell begins with: counts are grouped as the language does, changes have a sign and all as many
// decimals, so that their digits compare. A sign for a missing one stands in an element and is no number.
const number = (cell) => {
  const text = cell?.firstChild;
  const written = text?.nodeType === Node.TEXT_NODE ? text.nodeValue : "";
  const digits = written.replace(/\D/g, "");
  if (!digits) return null;
  return /^\s*[-−]/.test(written) ? -BigInt(digits) : BigInt(digits);
};

// What a column sorts by. A share is compared as the fraction of the two cells before it, because regions that
// print alike may still differ.
const key = (row, column) => {
  const cell = row.cells[column];
  if (!cell.classList.contains("number")) return { name: cell.textContent.trim() };
  if (!cell.classList.contains("share")) {
    const count = number(cell);
    return count === null ? null : { count, of: 1n };
  }
  const [count, of] = [number(row.cells[column - 2]), number(row.cells[column - 1])];
  return count === null || of === null || of === 0n ? null : { count, of };
};

const compare = (a, b) => {
  if ("name" in a) return collator.compare(a.name, b.name);
  const [left, right] = [a.count * b.of, b.count * a.of];
  return left < right ? -1 : left > right ? 1 : 0;
};

// Rows without a figure stand last in either direction; equal rows keep the order in which they were written.
const ordered = (rows, column, direction) => {
  if (!direction) return rows;
  const keyed = rows.map((row, at) => ({ row, at, key: key(row, column) }));
  keyed.sort((a, b) => {
    if (!a.key || !b.key) return Number(!a.key) - Number(!b.key) || a.at - b.at;
    return direction * compare(a.key, b.key) || a.at - b.at;
  });
  return keyed.map((entry) => entry.row);
};

// The header cell of each column, and the words of the group above it.
const columns = (head) => {
  const [first, second] = head.rows;
  const below = second ? [...second.cells] : [];
  return [...first.cells].flatMap((cell) => {
    if (cell.colSpan === 1) return [{ cell, group: "" }];
    return below.splice(0, cell.colSpan).map((inner) => ({ cell: inner, group: cell.textContent.trim() }));
  });
};

const make = (tag, properties = {}) => Object.assign(document.createElement(tag), properties);

const choice = (label, options) => {
  const select = make("select");
  for (const [value, text] of options) select.append(make("option", { value, textContent: text }));
  const around = make("label");
  around.append(label, " ", select);
  return [around, select];
};

const enhance = (scroll) => {
  const words = scroll.dataset;
  const table = scroll.querySelector("table.share-table");
  const groups = [...table.tBodies].map((body) => ({
    body,
    rows: [...body.rows].filter((row) => row.classList.contains("row-regency")),
    others: [...body.rows].filter((row) => !row.classList.contains("row-regency")),
  }));
  const regions = groups.flatMap((group) => group.rows);
  if (regions.length < 2) return;

  const heads = columns(table.tHead);
  const name = (head) => head.cell.dataset.key ?? `column-${heads.indexOf(head)}`;
  // A small drawing is in no order.
  const sortable = (head) => !head.cell.classList.contains("course");
  let sorted = { column: 0, direction: 0 };
  const steps = (column) => (regions[0].cells[column].classList.contains("number") ? [-1, 1, 0] : [1, -1, 0]);

  // The state stands in the address where the table asks for it, so that it can be shared and goes along to the
  // tables of other days.
  const keeps = "state" in words;
  const links = keeps ? [...document.querySelectorAll(".choices a")] : [];
  const asked = new URLSearchParams(keeps ? location.search : "");
  const keep = (state) => {
    if (!keeps) return;
    const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
    const text = query.toString();
    const search = text ? `?${text}` : "";
    history.replaceState(null, "", location.pathname + search + location.hash);
    for (const link of links) link.search = search;
  };

  const tools = make("div", { className: "table-tools" });
  const field = make("label");
  const input = make("input", { type: "search", autocomplete: "off" });
  field.append(words.filter, " ", input);
  tools.append(field);

  const selects = {};
  const add = (id, label, options) => {
    const [around, select] = choice(label, options);
    selects[id] = select;
    tools.append(around);
  };
  const kinds = regions.filter((row) => row.classList.contains("is-kota")).length;
  if (words.kind && kinds && kinds < regions.length) {
    add("kind", words.kind, [["", words.all], ["kabupaten", words.kabupaten], ["kota", words.kota]]);
  }
  if (words.province) {
    const names = [...new Set(regions.map((row) => row.querySelector(".province").textContent))];
    add("province", words.province, [["", words.all], ...names.sort(collator.compare).map((it) => [it, it])]);
  }
  // On a phone the headers are out of sight.
  if (words.sort) {
    const options = heads.flatMap((head, at) => {
      if (!sortable(head)) return [];
      const text = [head.group, head.cell.textContent.trim()].filter(Boolean).join(": ").replace(/\s+/g, " ");
      if (steps(at)[0] > 0) return [[name(head), text]];
      return [
        [`-${name(head)}`, words.high.replace("#column", text)],
        [name(head), words.low.replace("#column", text)],
      ];
    });
    add("sort", words.sort, [["", words.unsorted], ...options]);
    selects.sort.parentElement.className = "sort-choice";
  }
  const found = make("p");
  found.setAttribute("role", "status");
  tools.append(found);
  scroll.before(tools);

  const state = () => ({
    q: input.value.trim(),
    kind: selects.kind?.value,
    province: selects.province?.value,
    sort: sorted.direction ? (sorted.direction < 0 ? "-" : "") + name(heads[sorted.column]) : "",
  });

  const sort = (column, direction) => {
    sorted = { column, direction };
    heads.forEach(({ cell }, at) => {
      if (at === column && direction) cell.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      else cell.removeAttribute("aria-sort");
    });
    for (const { body, rows, others } of groups) {
      if (!rows.length) continue;
      const province = others.filter((row) => row.classList.contains("row-province"));
      const rest = others.filter((row) => !row.classList.contains("row-province"));
      body.append(...province, ...ordered(rows, column, direction), ...rest);
    }
    if (selects.sort) selects.sort.value = state().sort;
  };

  const filter = () => {
    const { q, kind, province } = state();
    const wanted = plain(q);
    const fits = (row) =>
      plain(row.cells[0].textContent).includes(wanted) &&
      (!kind || row.classList.contains("is-kota") === (kind === "kota")) &&
      (!province || row.querySelector(".province").textContent === province);
    const active = Boolean(wanted || kind || province);
    let shown = 0;
    for (const { rows, others } of groups) {
      let here = 0;
      for (const row of rows) {
        row.hidden = !fits(row);
        here += row.hidden ? 0 : 1;
      }
      // A sum beside some of its rows would look like theirs.
      for (const row of others) row.hidden = active && !(here && row.classList.contains("row-province"));
      shown += here;
    }
    const text = words.found.replace("#shown", shown).replace("#all", regions.length);
    found.textContent = active ? text : "";
  };

  heads.filter(sortable).forEach((head) => {
    const { cell } = head;
    const column = heads.indexOf(head);
    const button = make("button", { type: "button", className: "sort" });
    button.append(...cell.childNodes);
    cell.append(button);
    // Names begin at A, numbers with the highest; a third press restores the written order.
    button.addEventListener("click", () => {
      const now = sorted.column === column ? sorted.direction : 0;
      sort(column, steps(column)[(steps(column).indexOf(now) + 1) % 3]);
      keep(state());
    });
  });
  const pick = (text) => {
    const column = heads.findIndex((head) => name(head) === text.replace(/^-/, ""));
    if (column >= 0) sort(column, text.startsWith("-") ? -1 : 1);
    else sort(0, 0);
  };
  selects.sort?.addEventListener("change", () => {
    pick(selects.sort.value);
    keep(state());
  });
  for (const control of [input, selects.kind, selects.province].filter(Boolean)) {
    control.addEventListener("input", () => {
      filter();
      keep(state());
    });
  }

  // Where rows are cards the headers are out of sight, and a focus that nobody sees helps nobody.
  const buttons = heads.filter(sortable).map(({ cell }) => cell.querySelector("button"));
  new ResizeObserver(() => {
    const cards = getComputedStyle(table).display === "block";
    for (const button of buttons) button.tabIndex = cards ? -1 : 0;
  }).observe(scroll);

  if (!asked.toString()) return;
  input.value = asked.get("q") ?? "";
  for (const id of ["kind", "province"]) {
    if (selects[id] && asked.has(id)) selects[id].value = asked.get(id);
    if (selects[id]?.selectedIndex < 0) selects[id].value = "";
  }
  pick(asked.get("sort") ?? "");
  filter();
  keep(state());
};

document.querySelectorAll(".table-scroll[data-filter]").forEach(enhance);
