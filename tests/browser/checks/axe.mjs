// axe-core: WCAG 2.2 A and AA, and best practices. One finding an element and rule.
import axe from 'axe-core';

/* global window, document */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

export async function violations(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { violations: found } = await window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => {
      const why = failureSummary.split('\n').slice(1, 2).join(' ').trim();
      return `${id}: ${target.join(' ')}: ${why}`;
    }));
  }, TAGS);
}
