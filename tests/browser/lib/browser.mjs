// Debian's Chromium through playwright-core, cut off from everything but this machine.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { probe } from './probe.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const CHROMIUM = process.env.CHROMIUM ?? process.env.PATH.split(path.delimiter)
  .flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find((file) => existsSync(file));

const FLAGS = [
  '--no-sandbox', // root, in CI, has no other way
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

export async function launch() {
  if (!CHROMIUM) throw new Error('no Chromium: apt-get install chromium, or say where it is in CHROMIUM');
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** Opens an address in a fresh profile. `page.mishaps` gathers what the console says and what does not load. */
export async function open(browser, url, { size = DESKTOP, script = true, init, ...options } = {}) {
  const context = await browser.newContext({
    viewport: size, javaScriptEnabled: script, colorScheme: 'light', reducedMotion: 'reduce', locale: 'id-ID', ...options,
  });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000); // a machine that builds beside this is slow, not wrong
  page.mishaps = [];
  page.sent = [];
  page.on('pageerror', (error) => page.mishaps.push(`script: ${error.message}`));
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) page.mishaps.push(`console: ${said.text()}`);
  });
  page.on('requestfailed', (request) => page.mishaps.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    page.sent.push(request);
    if (new URL(request.url()).origin !== new URL(url).origin) page.mishaps.push(`third party: ${request.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  await look(page, () => document.fonts.ready.then(() => true));
  return page;
}

export const close = (page) => page.context().close();

/**
 * Runs a function in the page, with `probe` (see probe.mjs) in its scope. Goes in as text, for it must also run where
 * the page's own scripts are off and nothing can be installed beforehand.
 */
export function look(page, inside, argument) {
  return page.evaluate(`(() => { const probe = (${probe})(); return (${inside})(${JSON.stringify(argument)}); })()`);
}
