// Layout from 320 px on, with text twice as large, and with the spacing that readers may set.
import { describe, test } from 'node:test';
import * as layout from './checks/layout.mjs';
import { close, look, open } from './lib/browser.mjs';
import { Findings, registered, ROOT, stage } from './lib/suite.mjs';

/* global document, CSSStyleSheet */

const held = stage();
const CHECKS = Object.entries(layout);

async function whole(page, where, findings) {
  // At another width the browser fetches another size of a picture. One that is broken is complete as well.
  await page.waitForFunction(() => [...document.images].every((picture) => picture.loading === 'lazy' || picture.complete));
  for (const [name, check] of CHECKS) findings.add(`${where} ${name}`, await look(page, check));
}

/** Adds a style sheet as a reader's own would be: the page's policy has no say in it. */
const restyle = (page, css) => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
  // A table that was narrower stays at the column it snapped to, under the names: judged is what one finds on arriving.
  for (const one of document.querySelectorAll('.table-scroll')) one.scrollLeft = 0;
}, css);

// WCAG 1.4.4 and 1.4.12.
const LARGE = 'html { font-size: 200% !important }';
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** The richest pages in both languages, and the poorest. */
const chosen = (kind) => [...new Set([...ROOT.richest(kind), ROOT.poorest(kind)])];

describe('nothing overflows, overlaps, is cut off or out of order', () => {
  for (const kind of registered().filter((name) => name !== 'redirect')) {
    test(kind, async () => {
      const findings = new Findings();
      for (const target of chosen(kind)) {
        const page = await open(held.browser, held.server.url(target));
        for (const width of [320, 360, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await whole(page, `${target.path} ${width} px`, findings);
        }
        for (const [name, css, width] of [['large text', LARGE, 1280], ['large text', LARGE, 640], ['spaced text', SPACED, 1280], ['spaced text', SPACED, 360]]) {
          await page.setViewportSize({ width, height: 800 });
          await restyle(page, css);
          await whole(page, `${target.path} ${width} px ${name}`, findings);
        }
        await close(page);
      }
      findings.none();
    });
  }
});

test('text grows with the size that the reader sets', async () => {
  const findings = new Findings();
  // Words in drawings grow with the whole page only; the same words stand beside them as text.
  const sizes = () => [...new Set(probe.lines().map(({ element }) => element))].filter((element) => !element.ownerSVGElement)
    .map((element) => [probe.name(element), parseFloat(getComputedStyle(element).fontSize)]);
  for (const kind of registered().filter((name) => name !== 'redirect')) {
    const [target] = ROOT.richest(kind);
    const page = await open(held.browser, held.server.url(target));
    const before = await look(page, sizes);
    await restyle(page, LARGE);
    const now = await look(page, sizes);
    // Large type follows the window as well, and is read without growing twofold.
    const wanted = (size) => (size <= 20 ? 2 : size <= 32 ? 1.5 : 1.2) * size - 0.5;
    const still = before.filter(([, size], at) => now[at][1] < wanted(size));
    findings.add(target.path, still.map(([name, size]) => `${name} stays near ${size} px`));
    await close(page);
  }
  findings.none();
});
