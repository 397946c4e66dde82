// What checks need inside a page. One function, because it goes into the page as text.

/* global document, getComputedStyle, DOMRect, NodeFilter */
export function probe() {
  /** A short name for an element, for messages. */
  const name = (element) => {
    const own = `${element.localName}${element.id ? `#${element.id}` : ''}${[...element.classList].map((one) => `.${one}`).join('')}`;
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
    const up = element.id ? '' : `${element.parentElement?.localName ?? ''}${element.parentElement?.className?.trim?.() ? `.${element.parentElement.className.trim().split(/\s+/).join('.')}` : ''} > `;
    return `${up}${own}${text ? ` "${text}"` : ''}`;
  };

  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

  /** What an element's ancestors leave of it: `clip` by all of them, `cut` by those that cannot be scrolled. */
  const windows = new Map();
  const edges = (element) => {
    if (!element || element === document.documentElement) {
      return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, hard: [] };
    }
    if (windows.has(element)) return windows.get(element);
    const style = getComputedStyle(element);
    const outer = style.position === 'fixed' ? edges(null) : edges(style.position === 'absolute' ? element.offsetParent : element.parentElement);
    let found = outer;
    const inner = element.ownerSVGElement; // a nested svg has no box of its own
    if (!inner && element !== document.body && (style.overflowX !== 'visible' || style.overflowY !== 'visible')) {
      const box = element.getBoundingClientRect();
      const hard = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
      found = {
        left: Math.max(outer.left, box.left), top: Math.max(outer.top, box.top),
        right: Math.min(outer.right, box.right), bottom: Math.min(outer.bottom, box.bottom),
        hard: hard ? [...outer.hard, { element, box, x: style.overflowX !== 'visible', y: style.overflowY !== 'visible' }] : outer.hard,
      };
    }
    windows.set(element, found);
    return found;
  };

  /** The box of every line of text that can be seen, with what is cut off of it. */
  const lines = () => {
    const found = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || !shown(element)) continue;
      range.selectNodeContents(node);
      const edge = edges(element);
      const line = parseFloat(getComputedStyle(element).lineHeight);
      for (const glyphs of range.getClientRects()) {
        if (glyphs.width < 1 || glyphs.height < 1) continue;
        // Glyphs of large type stand in a lower line than their own box is high.
        const less = line < glyphs.height ? (glyphs.height - line) / 2 : 0;
        const box = new DOMRect(glyphs.x, glyphs.y + less, glyphs.width, glyphs.height - 2 * less);
        const left = Math.max(box.left, edge.left);
        const right = Math.min(box.right, edge.right);
        const top = Math.max(box.top, edge.top);
        const bottom = Math.min(box.bottom, edge.bottom);
        found.push({ element, node, box, left, right, top, bottom, hard: edge.hard, inSight: right - left > 1.5 && bottom - top > 1.5 });
      }
    }
    return found;
  };

  /** Colours as [r, g, b, a], whatever notation the browser reports them in. */
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const colour = (text) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const luminance = ([r, g, b]) => {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  /** The opaque ground under an element. */
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const painted = colour(getComputedStyle(up).backgroundColor);
      if (painted[3] > 0.99) return painted;
    }
    return colour('Canvas');
  };

  const tabbable = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex]')]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && shown(element) && element.getClientRects().length > 0);

  return { name, shown, edges, lines, colour, contrast, ground, tabbable };
}
