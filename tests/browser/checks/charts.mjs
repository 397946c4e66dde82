// Charts and maps: what the drawing says can be had without seeing or pointing. Each check runs in the page.

/* global probe, document, getComputedStyle */

/**
 * Words, links and figures of a drawing stand as text as well: in the chart's list or the table that it names. `texts`
 * are those of other pages, by address.
 */
export function equals(texts = {}) {
  const found = [];
  for (const chart of document.querySelectorAll('figure.chart')) {
    if (!probe.shown(chart)) continue;
    const say = (text) => found.push(`#${chart.id} ${text}`);
    if (!chart.querySelector('figcaption .chart-title')?.textContent.trim()) say('has no title');
    if (!chart.querySelector('figcaption .chart-subtitle')?.textContent.trim()) say('does not say what it is of');
    if (chart.querySelector('svg :is(a, [tabindex])') && [...chart.querySelectorAll('svg a')].some((link) => link.tabIndex >= 0)) {
      say('has links in its drawing that the keyboard stops at');
    }
    const reference = chart.querySelector('.chart-files a, .chart-table a');
    const target = reference?.hash && document.getElementById(decodeURIComponent(reference.hash.slice(1)));
    const section = chart.closest('section');
    const beside = [...chart.querySelectorAll('ul, ol, table, .chart-legend'), target?.closest('table, section, details'), ...(section?.querySelectorAll('table') ?? [])].filter(Boolean);
    const elsewhere = reference && !target ? texts[reference.getAttribute('href')] ?? '' : '';
    if (!beside.length && !elsewhere) {
      say('has neither list nor table');
      continue;
    }
    const ways = new Set(beside.flatMap((one) => [...one.querySelectorAll('a[href]')]).filter((link) => link.tabIndex >= 0 && !link.ownerSVGElement).map((link) => link.getAttribute('href')));
    for (const link of chart.querySelectorAll('svg a')) {
      if (!elsewhere && !ways.has(link.getAttribute('href'))) say(`leads to ${link.getAttribute('href')} only by its drawing`);
    }
    const text = [...beside.map((one) => one.textContent), chart.querySelector('.chart-sentence')?.textContent, elsewhere].join(' ');
    // The share of a slope is followed by its change, in a part of its own.
    const drawn = [...chart.querySelectorAll('svg :is(.tile-value, .value, .slope-then, .slope-value, .dot > title)')].map((one) => one.firstChild?.textContent ?? '');
    // What a dot says when it is pointed at begins with its date; its figure is enough.
    const figures = drawn.flatMap((words) => (words.includes(':') ? words.match(/[\d.,]*\d%/) ?? [] : [words.trim()])).filter(Boolean);
    for (const words of figures) if (!text.includes(words)) say(`says ${words} only in its drawing`);
  }
  return found;
}

/** Shapes of three parts in contrast to their ground, or outlined so; words of four and a half. A tile has its words in it. */
export function contrasts() {
  const found = new Set();
  const opaque = (paint) => paint !== 'none' && !paint.startsWith('url(') && probe.colour(paint)[3] > 0.5;
  for (const drawing of document.querySelectorAll('svg:is(.drawing, .drawing-cells)')) {
    if (!probe.shown(drawing)) continue;
    const paper = probe.ground(drawing);
    const id = drawing.closest('figure')?.id;
    for (const shape of drawing.querySelectorAll('.length, .area, .line, .dot, .slope, .slope-dot, .cell-full')) {
      const { fill, stroke } = getComputedStyle(shape);
      const paints = [fill, stroke].filter(opaque).map(probe.colour);
      if (!paints.length && fill.startsWith('url(')) continue; // hatched
      if (!paints.some((paint) => probe.contrast(paint, paper) >= 3)) found.add(`#${id} .${shape.classList.value.replaceAll(' ', '.')} cannot be told from its ground`);
    }
    for (const text of drawing.querySelectorAll('text')) {
      if (!probe.shown(text) || !text.textContent.trim()) continue;
      const { fill, stroke } = getComputedStyle(text);
      if (!opaque(fill)) continue;
      text.scrollIntoView({ block: 'center' });
      const box = text.getBoundingClientRect();
      const under = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        .find((one) => one.ownerSVGElement && one.matches('rect, path, circle') && !getComputedStyle(one).fill.startsWith('none'))
        ?? text.closest('a:not(.slope-region)')?.querySelector('rect, path, circle'); // in a frame, drawings take no pointer
      const painted = under ? getComputedStyle(under).fill : '';
      if (painted.startsWith('url(')) continue;
      const ground = painted && opaque(painted) ? probe.colour(painted) : paper;
      const best = Math.max(probe.contrast(probe.colour(fill), ground), opaque(stroke) ? probe.contrast(probe.colour(fill), probe.colour(stroke)) : 0);
      if (best < 4.5) found.add(`#${id} .${text.classList.value.replaceAll(' ', '.')} has words in a contrast of ${best.toFixed(2)}`);
    }
  }
  return [...found];
}
