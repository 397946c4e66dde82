// The checks can fail: each sees the faults that stand for it in faults.mjs, and sees none in the page or site without
// them. A check that no fault stands for fails here.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { violations } from './checks/axe.mjs';
import { contrasts, equals } from './checks/charts.mjs';
import { feeds, siteMap } from './checks/feeds.mjs';
import { validity } from './checks/html.mjs';
import { skip, stops, tabindex } from './checks/keyboard.mjs';
import * as layout from './checks/layout.mjs';
import { broken, identity, islands, readAll, styles } from './checks/links.mjs';
import { content, heavy, missing, shifts, watchShifts, weight } from './checks/load.mjs';
import { paper, still } from './checks/media.mjs';
import { cards, structured } from './checks/structured.mjs';
import { charts, tables } from './checks/tree.mjs';
import { IN_PAGE, IN_SITE, IN_TRANSIT } from './faults.mjs';
import { close, look, open } from './lib/browser.mjs';
import { parser } from './lib/parse.mjs';
import { serve } from './lib/server.mjs';
import { Site } from './lib/site.mjs';
import { ROOT, stage } from './lib/suite.mjs';

/* global document, setTimeout */

const held = stage();

const inside = (check) => (page) => look(page, check);
const PAGE = {
  ...Object.fromEntries(Object.entries(layout).map(([name, check]) => [name, inside(check)])),
  axe: violations, tabindex: inside(tabindex), stops, skip, charts, tables, equals: inside(equals), contrasts: inside(contrasts), still: inside(still),
  paper: async (page) => {
    await page.emulateMedia({ media: 'print' });
    const found = await look(page, paper);
    await page.emulateMedia({ media: 'screen' });
    return found;
  },
};
const LOAD = {
  mishaps: (page) => page.mishaps,
  shifts,
  heavy: async (page) => heavy(await weight(page), { total: 60, script: 15, requests: 10 }),
  content: async (page, url) => {
    const plain = await open(held.browser, url, { script: false });
    const found = missing(await content(plain), await content(page));
    await close(plain);
    return found;
  },
};
const SITE = {
  validity: (site, parse, files) => validity(site.folder, files),
  broken: async (site, parse) => broken(site, await readAll(site, parse)),
  islands: async (site, parse) => islands(site, await readAll(site, parse)),
  identity: async (site, parse) => identity(site, await readAll(site, parse)),
  styles, feeds, siteMap, structured, cards,
};

for (const [checks, faults] of [[PAGE, IN_PAGE], [LOAD, IN_TRANSIT], [SITE, IN_SITE]]) {
  test(`a fault stands for each of ${Object.keys(checks).join(', ')}`, () => {
    assert.deepEqual([...new Set(faults.map(({ check }) => check))].sort(), Object.keys(checks).sort());
  });
}

/** What is found with the fault and not without. */
const caught = (without, found, what, sees = /./) => assert.ok(found.some((one) => !without.includes(one) && sees.test(one)), `${what} goes unseen`);

describe('faults in a page are seen', () => {
  for (const { check, fault, sees, kind = 'article', size = 1280, put } of IN_PAGE) {
    test(`${check}: ${fault}`, async () => {
      const page = await open(held.browser, held.server.url(ROOT.richest(kind)[0]), { size: { width: size, height: 800 } });
      const limits = { most: 40 };
      const without = await PAGE[check](page, limits);
      await page.goto('about:blank');
      await page.goto(held.server.url(ROOT.richest(kind)[0]));
      await look(page, put);
      caught(without, await PAGE[check](page, limits), fault, sees);
      await close(page);
    });
  }
});

/** A box that pushes the page down after it has been drawn; goes in before the page. */
const late = () => document.addEventListener('DOMContentLoaded', () => setTimeout(() => {
  const box = document.createElement('div');
  box.style.height = '200px';
  document.body.prepend(box);
}, 300));

describe('faults on the way are seen', () => {
  for (const { check, fault, alter = (html) => html, late: comesLate } of IN_TRANSIT) {
    test(`${check}: ${fault}`, async () => {
      const server = await serve(ROOT, (file, text) => (file.endsWith('.html') ? alter(text) : text));
      const url = server.url(ROOT.richest('article')[0]);
      const init = comesLate ? `(${watchShifts})(); (${late})()` : watchShifts;
      const page = await open(held.browser, url, { init: comesLate ? { content: init } : init });
      if (comesLate) await page.waitForTimeout(500);
      const found = await LOAD[check](page, url);
      await close(page);
      await server.close();
      assert.ok(found.length > 0, `${fault} goes unseen`);
    });
  }
});

describe('faults in a site are seen', () => {
  let parse;
  let folder;
  before(async () => {
    parse = await parser();
    folder = await mkdtemp(path.join(os.tmpdir(), 'anugerah-faults-'));
    await cp(ROOT.folder, folder, { recursive: true });
  });
  after(async () => {
    await parse.close();
    await rm(folder, { recursive: true });
  });
  for (const { check, fault, file, change } of IN_SITE) {
    test(`${check}: ${fault}`, async () => {
      const files = [...ROOT.files].filter((one) => (typeof file === 'string' ? one === file : file.test(one)));
      const kept = new Map();
      for (const one of files) kept.set(one, await readFile(path.join(folder, one), 'utf8'));
      for (const [one, text] of kept) await writeFile(path.join(folder, one), change(text));
      const found = await SITE[check](new Site(folder, ROOT.origin), parse, files);
      for (const [one, text] of kept) await writeFile(path.join(folder, one), text);
      assert.ok(found.length > 0, `${fault} goes unseen`);
    });
  }
});
