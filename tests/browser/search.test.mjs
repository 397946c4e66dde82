// Searching, as readers do it: by stems, by other names, by filters, by the keyboard; and what the first search costs.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { weight } from './checks/load.mjs';
import { close, open, PHONE } from './lib/browser.mjs';
import { ROOT, stage } from './lib/suite.mjs';

/* global document */

const held = stage();
const [page] = ROOT.richest('search').filter((one) => one.lang === 'id');
const at = (query) => `${held.server.url(page)}?${new URLSearchParams(query)}`;

/** What is said and shown once a search has ended. */
async function found(view) {
  await view.waitForFunction(() => /\d|tidak|tak/i.test(document.querySelector('.search-status').textContent));
  return view.evaluate(() => ({
    said: document.querySelector('.search-status').textContent,
    titles: [...document.querySelectorAll('.search-title')].map((one) => one.textContent),
    passages: [...document.querySelectorAll('.search-passage mark')].map((one) => one.textContent.toLowerCase()),
    index: !document.querySelector('.site-index').hidden,
  }));
}

const search = async (query) => {
  const view = await open(held.browser, at(query), { size: PHONE });
  const result = await found(view);
  const mishaps = view.mishaps;
  await close(view);
  assert.deepEqual(mishaps, []);
  return result;
};

describe('searching', () => {
  test('words of one stem find each other', async () => {
    const [verb, noun] = [await search({ q: 'menganugerahkan' }), await search({ q: 'penganugerahan' })];
    assert.ok(noun.titles.length > 0, 'nothing is found');
    assert.deepEqual(verb.titles, noun.titles);
    assert.ok(noun.passages.length > 0, 'no passage shows what was found');
    assert.equal(noun.index, false, 'the index stays beside the results');
  });

  test('a recipient is found by its name, first', async () => {
    const { titles, said } = await search({ q: 'Rumah Tenun Kemilau' });
    assert.equal(titles[0], 'Rumah Tenun Kemilau');
    assert.match(said, /\d/);
  });

  test('a filter alone, and with words', async () => {
    const all = await search({ q: 'kemilau' });
    const some = await search({ q: 'kemilau', kind: 'recipient' });
    const alone = await search({ kind: 'recipient' });
    assert.ok(some.titles.length > 0 && some.titles.length < all.titles.length, `${some.titles.length} of ${all.titles.length}`);
    assert.ok(alone.titles.length >= some.titles.length);
  });

  test('what is nowhere is said, and the index of all names comes back', async () => {
    const { titles, index } = await search({ q: 'zzyzxqwv' });
    assert.deepEqual(titles, []);
    assert.equal(index, true);
  });

  test('the keyboard leads into the results and back', async () => {
    const view = await open(held.browser, at({}), { size: PHONE });
    await view.focus('#search-words');
    await view.keyboard.type('kemilau');
    await found(view);
    const focused = () => view.evaluate(() => document.activeElement.closest('.search-title') ? [...document.querySelectorAll('.search-title')].indexOf(document.activeElement.closest('.search-title')) : document.activeElement.id);
    await view.keyboard.press('ArrowDown');
    assert.equal(await focused(), 0);
    await view.keyboard.press('ArrowDown');
    assert.equal(await focused(), 1);
    await view.keyboard.press('Escape');
    assert.equal(await focused(), 'search-words');
    assert.equal(new URL(view.url()).searchParams.get('q'), 'kemilau');
    await close(view);
  });

  test('the first search costs at most 130 KB', async () => {
    const view = await open(held.browser, at({}), { size: PHONE });
    const before = (await weight(view)).total;
    await view.fill('#search-words', 'kemilau');
    await found(view);
    await view.waitForLoadState('networkidle');
    const cost = (await weight(view)).total - before;
    await close(view);
    assert.ok(cost > 10 * 1024 && cost <= 130 * 1024, `${Math.round(cost / 1024)} KB`);
  });
});
