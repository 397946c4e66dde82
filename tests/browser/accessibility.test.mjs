// axe-core over every kind of page: both languages, light and dark, phone and desktop.
import { describe, test } from 'node:test';
import { violations } from './checks/axe.mjs';
import { close, DESKTOP, open, PHONE } from './lib/browser.mjs';
import { Findings, registered, ROOT, stage } from './lib/suite.mjs';

const held = stage();

describe('axe-core finds nothing', () => {
  for (const kind of registered().filter((name) => name !== 'redirect')) {
    test(kind, async () => {
      const findings = new Findings();
      for (const target of ROOT.richest(kind)) {
        const page = await open(held.browser, held.server.url(target), { size: PHONE });
        for (const size of [PHONE, DESKTOP]) {
          await page.setViewportSize(size);
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            findings.add(`${target.path} ${size.width} px ${colorScheme}`, await violations(page));
          }
        }
        await close(page);
      }
      findings.none();
    });
  }
});
