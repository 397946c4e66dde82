// Every registered kind of page is met, in every language of the site, on the sites that all other tests look at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BELOW, ROOT, registered } from './lib/suite.mjs';

for (const [where, site] of [['at the root', ROOT], ['below a path', BELOW]]) {
  test(`every registered kind of page is there ${where}, and no other`, () => {
    assert.deepEqual(site.kinds, registered());
  });
}

test('every kind is there in both languages', () => {
  // Old addresses are written for one language at a time.
  for (const kind of registered().filter((name) => name !== 'redirect')) assert.deepEqual(ROOT.richest(kind).map((page) => page.lang).sort(), ['en', 'id'], kind);
});
