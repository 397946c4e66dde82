// The accessibility tree as Chromium builds it: what a screen reader is told, whatever the style sheet does to boxes.

/* global document */

async function session(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Accessibility.enable');
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const all = async (selector) => (await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })).nodeIds;
  const below = async (nodeId) => (await devtools.send('Accessibility.queryAXTree', { nodeId })).nodes.filter((node) => !node.ignored);
  return { all, below, close: () => devtools.detach() };
}

const role = (node) => node.role?.value;

/** Every table of figures is a table, with every row, header and cell, and with a name. */
export async function tables(page) {
  const written = await page.evaluate(() => [...document.querySelectorAll('table.share-table')].map((table) => ({
    name: table.caption?.textContent.replace(/\s+/g, ' ').trim().slice(0, 40) ?? '',
    shown: table.checkVisibility(),
    rows: table.querySelectorAll('tr:not([hidden])').length,
    heads: table.querySelectorAll('tr:not([hidden]) > th').length,
    cells: table.querySelectorAll('tr:not([hidden]) > td').length,
  })));
  const tree = await session(page);
  const found = [];
  const nodes = await tree.all('table.share-table');
  for (const [at, nodeId] of nodes.entries()) {
    const { name, shown, rows, heads, cells } = written[at];
    if (!shown) continue;
    const below = await tree.below(nodeId);
    const count = (...roles) => below.filter((node) => roles.includes(role(node))).length;
    const say = (text) => found.push(`table "${name}" ${text}`);
    const table = below.find((node) => role(node) === 'table');
    if (!table) say('is no table');
    else if (!table.name?.value) say('has no name');
    if (count('row') !== rows) say(`has ${rows} rows, and tells of ${count('row')}`);
    if (count('columnheader', 'rowheader') !== heads) say(`has ${heads} headers, and tells of ${count('columnheader', 'rowheader')}`);
    if (count('cell', 'gridcell') !== cells) say(`has ${cells} cells, and tells of ${count('cell', 'gridcell')}`);
    if (!count('columnheader') || !count('rowheader')) say('wants headers of columns and of rows');
  }
  await tree.close();
  return found;
}

/** A chart is one picture with a text; nothing of its drawing is told piece by piece. */
export async function charts(page) {
  const written = await page.evaluate(() => [...document.querySelectorAll('figure.chart')].map((chart) => ({
    id: chart.id, shown: chart.checkVisibility(), links: [...chart.querySelectorAll('a:not(svg a)')].filter((link) => link.checkVisibility()).length,
  })));
  const tree = await session(page);
  const found = [];
  for (const [at, nodeId] of (await tree.all('figure.chart')).entries()) {
    const { id, shown, links } = written[at];
    if (!shown) continue;
    const below = await tree.below(nodeId);
    const pictures = below.filter((node) => ['image', 'img', 'graphics-document'].includes(role(node)));
    if (pictures.length !== 1) found.push(`#${id} is told as ${pictures.length} pictures`);
    else if ((pictures[0].name?.value ?? '').length < 20) found.push(`#${id} is told as "${pictures[0].name?.value}"`);
    const told = below.filter((node) => role(node) === 'link').length;
    if (told !== links) found.push(`#${id} tells of ${told} links, of which ${links} are outside its drawing`);
  }
  await tree.close();
  return found;
}
