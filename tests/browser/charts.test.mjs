/* global document */

// Charts, maps and tables for those who do not see them, and for those who see them in other colours.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contrasts, equals } from './checks/charts.mjs';
import { charts, tables } from './checks/tree.mjs';
import { close, DESKTOP, look, open, PHONE } from './lib/browser.mjs';
import { Findings, registered, ROOT, SAMPLE, stage } from './lib/suite.mjs';

const root = stage(ROOT);
const sample = stage(SAMPLE);
const COLOURS = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active', colorScheme: 'light' }, { forcedColors: 'active', colorScheme: 'dark' }];

const having = (site, part) => registered().flatMap((kind) => site.richest(kind)).filter((page) => page.html.includes(part));

/** The text of the pages that the charts of a page name for their tables. */
async function texts(page, site) {
  const links = await page.locator('.chart-files a:first-child').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const found = links.filter((link) => !link.startsWith('#'))
    .map((link) => [link, site.text(site.resolve(link, site.base).file).replace(/<[^>]+>/g, ' ')]);
  return Object.fromEntries(found);
}

test('there are charts and tables to look at', () => {
  const kinds = (part) => new Set(having(ROOT, part).map((page) => page.kind));
  for (const kind of ['statistics', 'period', 'region']) assert.ok(kinds('class="chart ').has(kind), `no chart on a page of ${kind}`);
  for (const kind of ['period', 'region', 'comparison']) assert.ok(kinds('<table').has(kind), `no table on a page of ${kind}`);
  for (const kind of ['map', 'tiles', 'bars', 'trend', 'stack']) {
    assert.ok([ROOT, SAMPLE].some((site) => site.pages.some((page) => page.html.includes(`chart-${kind}`))), `no chart of kind ${kind}`);
  }
});

for (const [name, held, site] of [['provinsi', root, ROOT], ['the sample', sample, SAMPLE]]) {
  describe(`charts of ${name} are one picture each, with all that they say beside them`, () => {
    for (const target of having(site, 'class="chart ')) {
      test(target.path, async () => {
        const findings = new Findings();
        const page = await open(held.browser, held.server.url(target), { size: PHONE });
        findings.add('tree', await charts(page));
        findings.add('equals', await look(page, equals, await texts(page, site)));
        for (const media of COLOURS) {
          await page.emulateMedia(media);
          findings.add(Object.values(media).join(' '), await look(page, contrasts));
        }
        await close(page);
        findings.none();
      });
    }
  });

  test(`tables of ${name} keep their roles on phone and desktop, with and without script`, async () => {
    const findings = new Findings();
    for (const target of having(site, 'class="share-table')) {
      for (const script of [true, false]) {
        const page = await open(held.browser, held.server.url(target), { size: PHONE, script });
        await look(page, () => document.querySelectorAll('details:has(table)').forEach((one) => { one.open = true; }));
        findings.add(`${target.path} phone`, await tables(page));
        await page.setViewportSize(DESKTOP);
        findings.add(`${target.path} desktop`, await tables(page));
        await close(page);
      }
    }
    findings.none();
  });
}
