// Every kind of page by the keyboard alone.
import { describe, test } from 'node:test';
import { skip, stops, tabindex } from './checks/keyboard.mjs';
import { close, DESKTOP, look, open, PHONE } from './lib/browser.mjs';
import { Findings, registered, ROOT, stage } from './lib/suite.mjs';

const held = stage();

describe('Tab reaches everything, in order and in sight', () => {
  for (const kind of registered().filter((name) => name !== 'redirect')) {
    test(kind, async () => {
      const findings = new Findings();
      const [target] = ROOT.richest(kind);
      for (const [size, colorScheme] of [[DESKTOP, 'light'], [PHONE, 'dark']]) {
        const page = await open(held.browser, held.server.url(target), { size, colorScheme });
        const where = `${target.path} ${size.width} px ${colorScheme}`;
        findings.add(where, await look(page, tabindex));
        findings.add(where, await stops(page));
        await page.goto(held.server.url(target));
        findings.add(where, await skip(page));
        await close(page);
      }
      findings.none();
    });
  }
});
