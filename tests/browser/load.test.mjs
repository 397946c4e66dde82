// Every kind of page loads clean under the policy, at the root and below a path; stands still; weighs little; and is
// whole without script.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { content, heavy, missing, shifts, watchShifts, weight } from './checks/load.mjs';
import { close, DESKTOP, look, open, PHONE } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { BELOW, Findings, registered, ROOT, SAMPLE, stage } from './lib/suite.mjs';

/* global document, getComputedStyle */

const root = stage(ROOT);
const below = stage(BELOW);
const sample = stage(SAMPLE);
const KINDS = registered().filter((name) => name !== 'redirect');

// Issue 4: home 60 KB, an article or a recipient 40 KB; tables of statistics are as large as their figures.
const LIMITS = { home: 60, article: 40, recipient: 40, period: 100, statistics: 100, region: 60 };
const REQUESTS = { edition: 20, galleries: 20, gallery: 20 }; // a gallery is its pictures
const limits = (kind) => ({ total: LIMITS[kind] ?? 60, script: 15, requests: REQUESTS[kind] ?? 10 });

async function clean(held, target, findings, options) {
  const page = await open(held.browser, held.server.url(target), { init: watchShifts, ...options });
  const where = `${target.path} ${options.size.width} px`;
  findings.add(where, heavy(await weight(page), limits(target.kind))); // before pictures further down are asked for
  findings.add(where, await shifts(page));
  findings.add(where, page.mishaps);
  const told = await content(page);
  await close(page);
  return told;
}

describe('loads clean, stands still, weighs little, and loses nothing without script', () => {
  for (const kind of KINDS) {
    test(kind, async () => {
      const findings = new Findings();
      for (const target of ROOT.richest(kind)) {
        await clean(root, target, findings, { size: PHONE });
        const scripted = await clean(root, target, findings, { size: DESKTOP });
        const page = await open(root.browser, root.server.url(target), { script: false });
        const plain = await content(page);
        await close(page);
        findings.add(`${target.path} without script`, missing(scripted, plain).map((one) => `lacks ${one}`));
        findings.add(`${target.path} with script`, missing(plain, scripted).map((one) => `lacks ${one}`));
      }
      findings.none();
    });
  }
});

test('stands still on a bad line, wherever the page halts on its way', async () => {
  const findings = new Findings();
  const [target] = ROOT.richest('article');
  const text = ROOT.bytes(target.file).toString();
  const [from, to] = [text.indexOf('<header class="masthead"'), text.indexOf('<main')];
  const ends = [...text.slice(from, to).matchAll(/<\/(p|nav|button|span><\/a)>/g)].map((end) => from + end.index + end[0].length);
  const beside = text.indexOf('<aside class="about"');
  assert.ok(ends.length > 5 && beside > to, 'the page is made otherwise: look again where it may halt');
  let at;
  const server = await serve(ROOT, undefined, () => at);
  for (at of [...ends, beside]) {
    for (const size of [PHONE, DESKTOP]) {
      const page = await open(root.browser, server.url(target), { size, init: watchShifts });
      findings.add(`${size.width} px, after ${text.slice(0, at).slice(-60)}`, await shifts(page));
      await close(page);
    }
  }
  await server.close();
  findings.none();
});

describe('is the same page below a path', () => {
  for (const kind of KINDS) {
    test(kind, async () => {
      const findings = new Findings();
      const [target] = BELOW.richest(kind);
      const told = await clean(below, target, findings, { size: PHONE });
      const page = await open(root.browser, root.server.url(ROOT.pages.find((one) => one.file === target.file)), { size: PHONE });
      const other = await content(page);
      await close(page);
      const home = (site, write) => write(site.origin + site.base);
      const moved = (one) => [encodeURIComponent, String]
        .reduce((text, write) => text.replaceAll(home(BELOW, write), home(ROOT, write)), one).replaceAll(BELOW.base, '/');
      findings.add(target.path, missing(other, told.map(moved)).map((one) => `lacks ${one}`));
      findings.none();
    });
  }
});

describe('the sample site loads clean', () => {
  for (const kind of SAMPLE.kinds.filter((name) => name !== 'redirect')) {
    test(kind, async () => {
      const findings = new Findings();
      for (const target of SAMPLE.richest(kind)) await clean(sample, target, findings, { size: PHONE });
      findings.none();
    });
  }
});

test('an address that leads nowhere shows the page for that, with its style, at any depth', async () => {
  const findings = new Findings();
  for (const [held, site] of [[root, ROOT], [below, BELOW]]) {
    const page = await open(held.browser, `${held.server.origin}${site.base}tidak/ada/di-sini/`);
    const mishaps = page.mishaps.filter((one) => !/status of 404/.test(one));
    const kind = await page.evaluate(() => document.body.className);
    const styled = await look(page, () => getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)');
    findings.add(site.base, [...mishaps, ...(kind.includes('kind-not_found') ? [] : ['is another page']), ...(styled ? [] : ['has no style'])]);
    await close(page);
  }
  findings.none();
});
