// HTML and XML read by the browser itself: no parser beside the one that readers have.
import { launch } from './browser.mjs';

/* global DOMParser */

/** A page in which markup is parsed. `parse(text, type, inside)` gives what `inside(document)` returns. */
export async function parser() {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto('about:blank');
  const parse = (text, type, inside) => page.evaluate(
    `((text) => (${inside})(new DOMParser().parseFromString(text, ${JSON.stringify(type)})))(${JSON.stringify(text)})`,
  );
  return {
    html: (text, inside) => parse(text, 'text/html', inside),
    xml: (text, inside) => parse(text, 'application/xml', inside),
    close: () => browser.close(),
  };
}
