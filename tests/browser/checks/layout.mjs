// Boxes: nothing sticks out, nothing lies on anything else, nothing is cut off. Each check is a function that runs in
// the page (see look() in browser.mjs) and returns what it found, in words.

/* global probe, document, getComputedStyle */

/** Nothing is wider than the window, but what scrolls in a window of its own. */
export function overflow() {
  const wide = document.scrollingElement.scrollWidth;
  const width = document.documentElement.clientWidth;
  if (wide <= width) return [];
  const out = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5 && probe.edges(element.parentElement).right > width + 0.5);
  return [`${wide} px wide in a window of ${width} px: ${out.slice(-2).map(probe.name).join(', ')}`];
}

/** No text lies on other text. */
export function overlap() {
  // A bar that stays in sight lies on what scrolls under it; the test of the keyboard sees that it hides no focus.
  const stays = (element) => {
    for (let up = element; up; up = up.parentElement) if (getComputedStyle(up).position === 'sticky' && up.localName === 'footer') return true;
    return false;
  };
  const lines = probe.lines().filter((line) => line.inSight && !stays(line.element)).sort((a, b) => a.top - b.top);
  const found = new Set();
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      if (other.node === one.node) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      // Boxes of glyphs are taller than their lines, so neighbours touch a little.
      const low = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (across > 1.5 && down > 0.4 * low) {
        found.add(`${probe.name(one.element)} and ${probe.name(other.element)} overlap by ${Math.round(across)} × ${Math.round(down)} px`);
      }
    }
  });
  return [...found];
}

/** No text is cut off where it cannot be scrolled to, unless it is hidden from sight on purpose. */
export function cut() {
  const found = new Set();
  for (const { element, box, hard } of probe.lines()) {
    // A box of a pixel is the usual way to keep words for assistive technology alone.
    if (hard.some(({ box: edge }) => edge.width <= 2 || edge.height <= 2)) continue;
    // A teaser may end in an ellipsis after some lines: the page that it leads to has it whole.
    if (hard.some(({ element: holder }) => getComputedStyle(holder).webkitLineClamp !== 'none')) continue;
    for (const { element: holder, box: edge, x, y } of hard) {
      const over = Math.max(x ? box.right - edge.right : 0, x ? edge.left - box.left : 0, y ? box.bottom - edge.bottom - box.height * 0.25 : 0, y ? edge.top - box.top - box.height * 0.25 : 0);
      if (over > 1) found.add(`${probe.name(element)} is cut off by ${Math.round(over)} px at ${probe.name(holder)}`);
    }
  }
  return [...found];
}

/** Text stays within the painted box that it stands on. */
export function spill() {
  const painted = (element) => {
    const style = getComputedStyle(element);
    const side = (edge) => style[`border${edge}Style`] !== 'none' && parseFloat(style[`border${edge}Width`]) > 0;
    return style.display !== 'inline' && (probe.colour(style.backgroundColor)[3] > 0 || (side('Left') && side('Right')));
  };
  const found = new Set();
  for (const { element, box, inSight } of probe.lines()) {
    if (!inSight || element.ownerSVGElement) continue;
    let holder = element;
    const loose = (one) => /absolute|fixed/.test(getComputedStyle(one).position) || /auto|scroll/.test(getComputedStyle(one).overflowX);
    while (holder !== document.body && !painted(holder) && !loose(holder)) holder = holder.parentElement;
    if (holder === document.body || loose(holder)) continue;
    const edge = holder.getBoundingClientRect();
    const over = Math.max(box.right - edge.right, edge.left - box.left, box.bottom - edge.bottom - box.height * 0.25);
    if (over > 1) found.add(`${probe.name(element)} spills ${Math.round(over)} px out of ${probe.name(holder)}`);
  }
  return [...found];
}

/** Pictures keep the shape of their file, and every picture and drawing has a size. */
export function pictures() {
  const found = [];
  for (const picture of document.images) {
    if (!probe.shown(picture)) continue;
    const { width, height } = picture.getBoundingClientRect();
    const name = picture.getAttribute('src');
    if (width < 1 || height < 1) found.push(`${name} has no size`);
    if (!picture.getAttribute('width') || !picture.getAttribute('height')) found.push(`${name} does not say its size`);
    // Of one that is still on its way (another size, for another width) nothing is known; a broken one is complete.
    if (!picture.complete) continue;
    if (!picture.naturalWidth) {
      if (picture.loading !== 'lazy') found.push(`${name} does not load`);
      continue;
    }
    const [is, should] = [width / height, picture.naturalWidth / picture.naturalHeight];
    if (getComputedStyle(picture).objectFit === 'fill' && Math.abs(is / should - 1) > 0.02) {
      found.push(`${name} is drawn ${is.toFixed(2)} wide to high, and is ${should.toFixed(2)}`);
    }
  }
  for (const drawing of document.querySelectorAll('svg.drawing')) {
    const { width, height } = drawing.getBoundingClientRect();
    if (probe.shown(drawing) && (width < 20 || height < 20)) found.push(`${probe.name(drawing)} is ${width} × ${height} px`);
  }
  return found;
}

/** Text stands in the order in which it is read: no box of a row or grid comes before the one that precedes it. */
export function order() {
  const found = [];
  for (const holder of document.body.querySelectorAll('*')) {
    if (!/flex|grid/.test(getComputedStyle(holder).display)) continue;
    const boxes = [...holder.children].filter((child) => probe.shown(child) && !/absolute|fixed/.test(getComputedStyle(child).position))
      .map((child) => [child, child.getBoundingClientRect()]).filter(([, box]) => box.width > 1 && box.height > 1);
    boxes.slice(1).forEach(([child, box], at) => {
      const [previous, before] = boxes[at];
      if (child.localName === 'dd' && previous.localName === 'dt') return; // a figure above its name reads either way
      const above = box.bottom <= before.top + 1;
      const left = box.right <= before.left + 1 && box.top <= before.top + 1 && box.bottom > before.top + 1;
      if (above || left) found.push(`${probe.name(child)} is seen before ${probe.name(previous)}, but read after it`);
    });
  }
  return found;
}

/** On a phone, brand, search, language and menu stand side by side, in the size of text that most readers have. */
export function head() {
  const { fontSize, letterSpacing } = getComputedStyle(document.body);
  const row = [...document.querySelectorAll('.masthead a, .masthead button')].filter((one) => one.checkVisibility() && !one.closest('.menu-sheet'));
  if (document.documentElement.clientWidth > 400 || parseFloat(fontSize) > 20 || letterSpacing !== 'normal' || !row.length) return [];
  const boxes = row.map((one) => [one, one.getBoundingClientRect()]);
  const high = Math.min(...boxes.map(([, box]) => box.bottom));
  return boxes.filter(([, box]) => box.top >= high).map(([one]) => `${probe.name(one)} stands below the rest of the head`);
}
