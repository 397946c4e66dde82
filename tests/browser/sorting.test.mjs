// The script of tables of figures: sorting by any column and back, filtering, and nothing lost. What is expected is
// computed here from what the page shows, not by the script.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { close, open, PHONE } from './lib/browser.mjs';
import { ROOT, stage } from './lib/suite.mjs';

/* global document */

const held = stage();
const period = ROOT.richest('period').find((page) => page.lang === 'id');
const comparison = ROOT.richest('comparison').find((page) => page.lang === 'id');

/** The first table with its rows as they stand: kind, whether hidden, and the text of every cell. */
const read = (page) => page.evaluate(() => {
  const table = document.querySelector('[data-filter] > table.share-table');
  const buttons = [...table.tHead.querySelectorAll('button.sort')];
  // A header over several columns stands above theirs; a drawing is in no order and has no button.
  const [first, second] = table.tHead.rows;
  const below = [...second.cells];
  const heads = [...first.cells].flatMap((cell) => (cell.colSpan === 1 ? [cell] : below.splice(0, cell.colSpan)))
    .map((cell, column) => ({ button: cell.querySelector('button.sort'), column })).filter(({ button }) => button);
  const body = [...table.tBodies].find((one) => one.querySelector('.row-regency'));
  return {
    heads: heads.map(({ button, column }) => ({ text: button.textContent.replace(/\s+/g, ' ').trim(), column, nth: buttons.indexOf(button) })),
    sorted: [...table.tHead.querySelectorAll('[aria-sort]')].map((head) => head.getAttribute('aria-sort')),
    rows: [...body.rows].map((row) => ({
      kind: [...row.classList].find((name) => name.startsWith('row-')),
      kota: row.classList.contains('is-kota'),
      hidden: row.hidden,
      cells: [...row.cells].map((cell) => ({
        text: cell.textContent.replace(/\s+/g, ' ').trim(),
        number: cell.classList.contains('number'),
        share: cell.classList.contains('share'),
        // A sign that stands for a figure is an element; a figure is bare text.
        first: cell.firstChild?.nodeType === 3 ? cell.firstChild.nodeValue.trim() : '',
      })),
    })),
  };
});

const regions = ({ rows }) => rows.filter((row) => row.kind === 'row-regency');
const names = (told) => regions(told).map((row) => row.cells[0].text);

/** What a cell counts for: a name, an exact fraction as [count, of], or null for none. */
function worth(row, column) {
  const { number, share, first, text } = row.cells[column];
  if (!number) return text;
  const whole = (cell) => (/\d/.test(cell.first) ? BigInt(cell.first.replace(/[−-]/, '-').replace(/[^\d-]/g, '')) : null);
  if (!share) return whole({ first }) === null ? null : [whole({ first }), 1n];
  const [count, of] = [whole(row.cells[column - 2]), whole(row.cells[column - 1])];
  return count === null || of === null || of === 0n ? null : [count, of];
}

function compare(a, b) {
  if (typeof a === 'string') return a.localeCompare(b, 'id', { numeric: true });
  const [left, right] = [a[0] * b[1], b[0] * a[1]];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rows by what they count for, those without a figure last, equal ones as they stood. */
function expected(rows, column, direction) {
  const known = rows.filter((row) => worth(row, column) !== null);
  const unknown = rows.filter((row) => worth(row, column) === null);
  const sorted = known.map((row, at) => [row, at]).sort(([a, x], [b, y]) => direction * compare(worth(a, column), worth(b, column)) || x - y);
  return [...sorted.map(([row]) => row), ...unknown].map((row) => row.cells[0].text);
}

for (const [what, target] of [['a period', period], ['the comparison', comparison]]) {
  test(`${what}: every column sorts down, up and back, by exact values, and no row is lost`, async () => {
    const page = await open(held.browser, held.server.url(target));
    const written = await read(page);
    assert.ok(regions(written).length > 5 && written.heads.length > 3, 'there is a table to sort');
    const buttons = page.locator('[data-filter] > table.share-table').first().locator('button.sort');
    for (const { text: head, column, nth } of written.heads) {
      const numbers = regions(written)[0].cells[column].number;
      for (const direction of numbers ? [-1, 1, 0] : [1, -1, 0]) {
        await buttons.nth(nth).click();
        const now = await read(page);
        const order = direction ? expected(regions(written), column, direction) : names(written);
        assert.deepEqual(names(now), order, `${head}, ${direction}`);
        assert.deepEqual(now.sorted, { '-1': ['descending'], 1: ['ascending'], 0: [] }[direction]);
        const rest = ({ rows }) => rows.filter((row) => row.kind !== 'row-regency').map((row) => row.cells.map((cell) => cell.text));
        assert.deepEqual(rest(now), rest(written), 'sums stand where they stood');
        assert.deepEqual(now.rows.map((row) => JSON.stringify(row.cells)).sort(), written.rows.map((row) => JSON.stringify(row.cells)).sort());
      }
    }
    await close(page);
  });
}

test('some rows have no figure, so that their place is put to the test', async () => {
  const page = await open(held.browser, held.server.url(period));
  const written = await read(page);
  await close(page);
  const columns = written.heads.map(({ column }) => column);
  assert.ok(columns.some((column) => regions(written).some((row) => worth(row, column) === null)), 'no figure is missing anywhere');
});

test('regions that print alike are told apart by their fractions', async () => {
  // 1 of 3 is more than 33,333 of 100,000; both print 33,33%. Goes in before the script runs.
  const alike = () => document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const rows = [...document.querySelector('[data-filter] > table.share-table').querySelectorAll('.row-regency')];
    for (const [row, texts] of [[rows[0], ['33.333', '100.000', '33,33%']], [rows[1], ['1', '3', '33,33%']]]) {
      texts.forEach((text, at) => { row.cells[at + 1].textContent = text; });
    }
  });
  const page = await open(held.browser, held.server.url(period), { init: alike });
  const written = names(await read(page));
  const place = async (name) => names(await read(page)).indexOf(name);
  await page.locator('[data-filter] > table.share-table').first().locator('button.sort').nth(3).click();
  assert.ok(await place(written[1]) < await place(written[0]), 'a third comes before 0.33333 from the highest down');
  await page.locator('[data-filter] > table.share-table').first().locator('button.sort').nth(3).click();
  assert.ok(await place(written[1]) > await place(written[0]), 'and after it from the lowest up');
  await close(page);
});

describe('filtering', () => {
  test('by a part of a name, in any case, sums aside, and all comes back', async () => {
    const page = await open(held.browser, held.server.url(period), { size: PHONE });
    const written = await read(page);
    const field = page.locator('.table-tools input[type="search"]').first();
    const wanted = names(written)[3].split(' ').pop();
    await field.fill(wanted.toUpperCase());
    const now = await read(page);
    for (const row of now.rows) {
      const fits = row.kind === 'row-regency' ? row.cells[0].text.toLowerCase().includes(wanted.toLowerCase()) : row.kind === 'row-province';
      assert.equal(row.hidden, !fits, row.cells[0].text);
    }
    const shown = regions(now).filter((row) => !row.hidden).length;
    const status = await page.locator('.table-tools [role="status"]').first().innerText();
    assert.match(status, new RegExp(`\\b${shown}\\b.*\\b${regions(written).length}\\b`), 'how many are shown is told');
    assert.equal(await page.locator('[data-filter] > table.share-table').first().locator('.row-sum:visible').count(), 0, 'no sum stands beside some of its rows');
    await field.fill('tidak ada yang begini');
    assert.ok((await read(page)).rows.every((row) => row.hidden || row.kind === 'row-province'));
    await field.fill('');
    assert.deepEqual((await read(page)).rows, written.rows, 'all is as it was');
    await close(page);
  });

  test('by kind, kept in the address and found there again', async () => {
    const page = await open(held.browser, held.server.url(comparison));
    const written = await read(page);
    const kind = page.locator('.table-tools select').filter({ has: page.locator('option[value="kota"]') }).first();
    await kind.selectOption('kota');
    for (const row of regions(await read(page))) assert.equal(row.hidden, !row.kota, row.cells[0].text);
    await page.locator('[data-filter] > table.share-table').first().locator('button.sort').first().click();
    const before = await read(page);
    assert.notDeepEqual(before.rows, written.rows);
    assert.match(page.url(), /\?.*kind=kota/);
    await page.reload();
    assert.deepEqual((await read(page)).rows, before.rows, 'the address brings the same table');
    assert.deepEqual((await read(page)).sorted, ['ascending']);
    await close(page);
  });
});

test('without script the tables are whole, with no tool that does nothing', async () => {
  for (const target of [period, comparison]) {
    const page = await open(held.browser, held.server.url(target));
    const scripted = await read(page);
    await close(page);
    const plain = await open(held.browser, held.server.url(target), { script: false });
    const told = await read(plain);
    assert.deepEqual(told.rows.map((row) => row.cells.map((cell) => cell.text)), scripted.rows.map((row) => row.cells.map((cell) => cell.text)));
    assert.ok(told.rows.every((row) => !row.hidden));
    assert.equal(await plain.locator('main :is(button, input, select):visible').count(), 0);
    await close(plain);
  }
});
