// The keyboard: what Tab reaches, in which order, and whether one sees where one is.
import { look } from '../lib/browser.mjs';

/* global probe, document, window, innerWidth, innerHeight, getComputedStyle */

/** Where the focus is now, and all that can be said of it there. */
async function here() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const rects = [...element.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  const free = rects.some((rect) => {
    // In the middle of what stands on the screen: a region may be longer than that.
    const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    const top = document.elementFromPoint(middle(rect.left, rect.right, innerWidth), middle(rect.top, rect.bottom, innerHeight));
    return top && (element.contains(top) || top.contains(element) || top.closest('label')?.control === element);
  });
  const style = getComputedStyle(element);
  return {
    name: probe.name(element),
    at: probe.tabbable().indexOf(element),
    onScreen: box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    free,
    text: element.matches('input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea'),
    // Elements that are drawn alike show their focus alike.
    look: [element.localName, element.className, element.parentElement?.className, element.closest('header, nav, main, footer')?.localName, style.color, style.display].join('|'),
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
  };
}

/** Whether any pixel around the focused element changes when the focus leaves it. */
async function seen(page, box) {
  const { width, height } = page.viewportSize();
  const x = Math.max(0, box.x - 8);
  const y = Math.max(0, box.y - 8);
  const clip = { x, y, width: Math.min(box.width + 16, width - x), height: Math.min(box.height + 16, height - y) };
  const shot = () => page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const focused = await shot();
  await page.evaluate(() => { window.kept = document.activeElement; window.kept.blur(); });
  const blurred = await shot();
  await page.evaluate(() => window.kept.focus({ preventScroll: true }));
  return !focused.equals(blurred);
}

/** Walks the whole page by Tab. */
export async function stops(page, { most = 400 } = {}) {
  const found = [];
  const expected = await look(page, () => probe.tabbable().map(probe.name));
  const looks = new Set();
  let last = -1;
  let count = 0;
  for (; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await look(page, here);
    if (!stop) break;
    if (stop.at < last) found.push(`${stop.name} comes after what stands behind it`);
    if (stop.at > last + 1) found.push(`${expected.slice(last + 1, stop.at).join(', ')} is not reached`);
    if (stop.at === last) return [...found, `the focus does not leave ${stop.name}`];
    last = stop.at;
    if (!stop.onScreen) found.push(`${stop.name} has the focus off the screen`);
    else if (!stop.free) found.push(`${stop.name} has the focus under something else`);
    else if (!stop.text && !looks.has(stop.look)) {
      looks.add(stop.look);
      if (!await seen(page, stop.box)) found.push(`${stop.name} does not show that it has the focus`);
    }
  }
  if (last < expected.length - 1 && count < most) found.push(`${expected.slice(last + 1).join(', ')} is not reached`);
  return found;
}

/** The first stop is a link to the content; it is seen, and it works. */
export async function skip(page) {
  await page.keyboard.press('Tab');
  const stop = await look(page, here);
  const target = await page.evaluate(() => document.activeElement.getAttribute?.('href'));
  if (!stop || target !== '#main') return [`the first stop is ${stop?.name ?? 'nothing'}, not a link to #main`];
  const found = stop.onScreen && stop.free ? [] : ['the skip link is not seen when it has the focus'];
  await page.keyboard.press('Enter');
  const arrived = await page.evaluate(() => document.activeElement?.id === 'main' && document.activeElement.localName === 'main');
  if (!arrived) found.push('the skip link does not lead into main');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.querySelectorAll('main a[href], main [tabindex="0"]').length === 0 || document.activeElement.closest('main') !== null);
  return inside ? found : [...found, 'after the skip link, Tab does not go on within main'];
}

/** No positive tabindex, which would make an order of its own. */
export function tabindex() {
  return [...document.querySelectorAll('[tabindex]')].filter((element) => element.tabIndex > 0).map(probe.name);
}
