// Tables of figures: sorted by any column, filtered by the name of a region. Without this script a table is
// whole and in the order of codes; nothing here adds or hides a figure for good.

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

// Letters without their marks and in lower case, as people type them.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Counts are whole numbers, grouped as the language does; a sign for a missing one stands in an element.
const whole = (cell) => {
  const text = cell?.firstChild;
  const digits = text?.nodeType === Node.TEXT_NODE ? text.nodeValue.replace(/\D/g, "") : "";
  return digits ? BigInt(digits) : null;
};

// What a column sorts by. A share is compared as the fraction of the two cells before it, because regions that
// print alike may still differ.
const key = (row, column) => {
  const cell = row.cells[column];
  if (column === 0) return { name: cell.textContent.trim() };
  if (!cell.classList.contains("share")) {
    const count = whole(cell);
    return count === null ? null : { count, of: 1n };
  }
  const [count, of] = [whole(row.cells[column - 2]), whole(row.cells[column - 1])];
  return count === null || of === null || of === 0n ? null : { count, of };
};

const compare = (a, b) => {
  if ("name" in a) return collator.compare(a.name, b.name);
  const [left, right] = [a.count * b.of, b.count * a.of];
  return left < right ? -1 : left > right ? 1 : 0;
};

// Rows without a figure stand last in either direction; equal rows keep the order of codes.
const ordered = (rows, column, direction) => {
  if (!direction) return rows;
  const keyed = rows.map((row, at) => ({ row, at, key: key(row, column) }));
  keyed.sort((a, b) => {
    if (!a.key || !b.key) return Number(!a.key) - Number(!b.key) || a.at - b.at;
    return direction * compare(a.key, b.key) || a.at - b.at;
  });
  return keyed.map((entry) => entry.row);
};

const enhance = (scroll) => {
  const table = scroll.querySelector("table.share-table");
  const groups = [...table.tBodies].map((body) => ({
    body,
    rows: [...body.rows].filter((row) => row.classList.contains("row-regency")),
    others: [...body.rows].filter((row) => !row.classList.contains("row-regency")),
  }));
  const all = groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (all < 2) return;

  const [first, second] = table.tHead.rows;
  const heads = [first.cells[0], ...second.cells];
  const sort = (column, direction) => {
    heads.forEach((head, at) => {
      if (at === column && direction) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
    for (const { body, rows, others } of groups) {
      if (!rows.length) continue;
      const province = others.filter((row) => row.classList.contains("row-province"));
      const rest = others.filter((row) => !row.classList.contains("row-province"));
      body.append(...province, ...ordered(rows, column, direction), ...rest);
    }
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    // Names begin at A, numbers with the highest; a third press restores the order of codes.
    const steps = column === 0 ? [1, -1, 0] : [-1, 1, 0];
    button.addEventListener("click", () => {
      const now = { ascending: 1, descending: -1 }[head.getAttribute("aria-sort")] ?? 0;
      sort(column, steps[(steps.indexOf(now) + 1) % steps.length]);
    });
  });

  const tools = document.createElement("div");
  tools.className = "table-tools";
  const label = document.createElement("label");
  const input = document.createElement("input");
  const found = document.createElement("p");
  input.type = "search";
  input.autocomplete = "off";
  label.append(scroll.dataset.filter, " ", input);
  found.setAttribute("role", "status");
  tools.append(label, found);
  scroll.before(tools);
  input.addEventListener("input", () => {
    const wanted = plain(input.value.trim());
    let shown = 0;
    for (const { rows, others } of groups) {
      let here = 0;
      for (const row of rows) {
        row.hidden = !plain(row.cells[0].textContent).includes(wanted);
        here += row.hidden ? 0 : 1;
      }
      // A sum beside some of its rows would look like theirs.
      for (const row of others) {
        row.hidden = wanted !== "" && !(here && row.classList.contains("row-province"));
      }
      shown += here;
    }
    found.textContent = wanted ? scroll.dataset.found.replace("#shown", shown).replace("#all", all) : "";
  });
};

document.querySelectorAll(".table-scroll[data-filter]").forEach(enhance);
