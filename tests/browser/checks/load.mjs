// What loading a page costs and causes.
import { look } from '../lib/browser.mjs';

/* global document, window, innerHeight, scrollTo, PerformanceObserver */

/** Begins to add up how much the page jumps; goes in before the page (`init` of open()). */
export function watchShifts() {
  window.shifted = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.shifted.push([entry.value, entry.sources.map((source) => source.node?.className || source.node?.nodeName)]);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Scrolls to the end, so that what loads late has its chance, and tells every jump. */
export async function shifts(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((done) => { setTimeout(done, 30); });
    }
    await new Promise((done) => { setTimeout(done, 100); });
  });
  const found = await page.evaluate(() => window.shifted);
  // Less than half a hundredth is 0.00: a word that changes its line when the fonts arrive.
  if (found.reduce((sum, [value]) => sum + value, 0) < 0.005) return [];
  return found.map(([value, what]) => `jumps by ${value.toFixed(3)}: ${what.join(', ')}`);
}

/** Bytes as sent, by what they are for. */
export async function weight(page) {
  // A browser asks for the icon of a site once, now or later: not what a page costs.
  const sent = page.sent.filter((request) => !/favicon/.test(request.url()));
  const sum = { total: 0, script: 0, requests: sent.length };
  for (const request of sent) {
    const type = request.resourceType();
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    const bytes = responseBodySize + responseHeadersSize;
    if (!['font', 'image', 'media'].includes(type)) sum.total += bytes;
    if (type === 'script') sum.script += bytes;
  }
  return sum;
}

/** What is more than may be; `limits` in KB, and a number of requests. */
export function heavy(sum, limits) {
  const kb = (bytes) => Math.round(bytes / 102.4) / 10;
  const found = [];
  if (sum.total > limits.total * 1024) found.push(`${kb(sum.total)} KB apart from fonts and pictures, where ${limits.total} may be`);
  if (sum.script > limits.script * 1024) found.push(`${kb(sum.script)} KB of script, where ${limits.script} may be`);
  if (sum.requests > limits.requests) found.push(`${sum.requests} requests, where ${limits.requests} may be`);
  return found;
}

/** Everything in main that can be seen: a line for each heading, text, cell and link. */
export const content = (page) => look(page, () => {
  const told = [];
  for (const element of document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, td, th, dt, dd, figcaption, caption, a[href], img, svg)')) {
    if (!probe.shown(element) || !element.getClientRects().length) continue;
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    if (!text && !element.matches('img, svg')) continue;
    // A button that a script brings, for something that can be done without it as well.
    if (element.matches('li, p') && element.children.length === 1 && element.firstElementChild.matches('button')) continue;
    told.push(`${element.localName} ${element.getAttribute('href') ?? element.getAttribute('src') ?? ''} ${text}`);
  }
  return told;
});

/** What one of two looks shows and the other does not. */
export function missing(all, some) {
  const left = new Map();
  for (const one of some) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count < 1;
  });
}
