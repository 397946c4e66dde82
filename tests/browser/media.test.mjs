// On paper, in the reader's own colours, and without motion.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { skip, stops } from './checks/keyboard.mjs';
import { cut, overflow, overlap } from './checks/layout.mjs';
import { paper, still } from './checks/media.mjs';
import { close, look, open } from './lib/browser.mjs';
import { Findings, registered, ROOT, stage } from './lib/suite.mjs';

const held = stage();
const KINDS = registered().filter((name) => name !== 'redirect');
const A4 = { width: 673, height: 980 }; // between the margins of the style sheet

/** A page as paper: the words that are printed, and on how many sheets. */
async function printed(page) {
  await page.emulateMedia({ media: 'print' });
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { text, sheets };
}

describe('on paper', () => {
  for (const kind of KINDS) {
    test(kind, async () => {
      const findings = new Findings();
      const [target] = ROOT.richest(kind);
      // Printing is light whatever the reader's scheme is.
      const page = await open(held.browser, held.server.url(target), { size: A4, colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      for (const check of [paper, overflow, overlap, cut]) findings.add(`${target.path} ${check.name}`, await look(page, check));
      const { text, sheets } = await printed(page);
      const own = ROOT.origin + target.path;
      // A frame is printed with the page around it, whose address counts; what is not there has none.
      if (kind !== 'not_found' && !target.framed && !text.replaceAll(' ', '').includes(own)) findings.add(target.path, ['does not print its address']);
      if (sheets < 1) findings.add(target.path, ['is printed on no sheet']);
      if (sheets > 40) findings.add(target.path, [`takes ${sheets} sheets`]);
      await close(page);
      findings.none();
    });
  }
});

test('a printed recipient is a sheet of information, with source, date and address, and says that it is no certificate', async () => {
  for (const [lang, words] of [['id', 'Bukan piagam resmi'], ['en', 'Not an official certificate']]) {
    const target = ROOT.richest('recipient').find((one) => one.lang === lang);
    const page = await open(held.browser, held.server.url(target));
    const heading = await page.locator('h1').innerText();
    const screen = await page.locator('body').innerText();
    const { text } = await printed(page);
    assert.ok(text.includes(words), `${target.path} on paper does not say "${words}": ${text.slice(0, 400)}`);
    assert.ok(!screen.includes(words), `${target.path} says "${words}" on the screen, where nobody takes it for one`);
    assert.ok(text.includes(heading.replace(/\s+/g, ' ')), `${target.path} on paper does not name ${heading}`);
    assert.ok(text.replaceAll(' ', '').includes(ROOT.origin + target.path), `${target.path} on paper does not tell its address`);
    await close(page);
  }
});

test('nothing moves for readers who want it so', async () => {
  const findings = new Findings();
  for (const kind of KINDS) {
    const [target] = ROOT.richest(kind);
    const page = await open(held.browser, held.server.url(target));
    findings.add(target.path, await look(page, still));
    await close(page);
  }
  findings.none();
});

test('in forced colours the focus is seen, and nothing is lost', async () => {
  const findings = new Findings();
  for (const kind of ['home', 'recipient', 'regions']) {
    for (const colorScheme of ['light', 'dark']) {
      const [target] = ROOT.richest(kind);
      const page = await open(held.browser, held.server.url(target), { forcedColors: 'active', colorScheme });
      findings.add(`${target.path} ${colorScheme}`, await stops(page));
      await page.goto(held.server.url(target));
      findings.add(`${target.path} ${colorScheme}`, await skip(page));
      await close(page);
    }
  }
  findings.none();
});
