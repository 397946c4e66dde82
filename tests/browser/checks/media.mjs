// Paper, chosen colours, and readers for whom nothing should move. Each check runs in the page.

/* global probe, document, getComputedStyle */

/** Nothing moves by itself or on the way. */
export function still() {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const pseudo of [null, '::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      const longest = (text) => Math.max(...text.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000)));
      if (longest(style.transitionDuration) > 10) found.push(`${probe.name(element)} takes ${style.transitionDuration}`);
      if (style.animationName !== 'none' && longest(style.animationDuration) > 10) found.push(`${probe.name(element)} is animated`);
    }
    if (getComputedStyle(element).scrollBehavior === 'smooth') found.push(`${probe.name(element)} scrolls by itself`);
  }
  return found;
}

/** What is printed can be read on white, and holds nothing that paper cannot do. */
export function paper() {
  const found = new Set();
  const white = [255, 255, 255, 1];
  for (const { element, inSight } of probe.lines()) {
    if (!inSight) continue;
    const style = getComputedStyle(element);
    const ink = probe.colour(element.ownerSVGElement ? style.fill : style.color);
    // Grounds are not printed unless the reader asks for it, but drawings are.
    if (!element.ownerSVGElement && probe.contrast(ink, white) < 4.5) found.add(`${probe.name(element)} is printed in ${style.color}`);
  }
  // The word of a column's header is a button where there is script, and a list's tick is a box that nobody ticks.
  for (const element of document.querySelectorAll('nav, button:not(th > *), input:enabled, select, form, video, audio, dialog')) {
    if (probe.shown(element) && element.getClientRects().length) found.add(`${probe.name(element)} is printed`);
  }
  return [...found];
}
