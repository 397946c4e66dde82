// Known-bad pages: each is a good page of the site with one fault put into it, which the named check must see. A check
// without a fault here does not count (faults.test.mjs).

/* global document, window */

/** Faults in a loaded page. `put` runs there; `size` is the window. */
export const IN_PAGE = [
  { check: 'overflow', fault: 'a box wider than the window', put: () => { const box = document.createElement('div'); box.style.width = '2000px'; box.textContent = 'x'; document.querySelector('main').append(box); } },
  { check: 'overflow', fault: 'a word that does not break', size: 320, put: () => { document.querySelector('h1').textContent = 'Pertanggungjawaban'.repeat(9); document.querySelector('h1').style.overflowWrap = 'normal'; } },
  { check: 'overlap', fault: 'a text moved over its neighbour', put: () => { const text = document.querySelector('main p + p, main h1'); text.style.position = 'relative'; text.style.top = `-${text.getBoundingClientRect().height}px`; const before = document.createElement('p'); before.textContent = text.textContent; text.before(before); } },
  { check: 'overlap', fault: 'labels of a drawing on one place', kind: 'period', put: () => { const [one, other] = document.querySelectorAll('svg.drawing text.name'); other.setAttribute('y', one.getAttribute('y')); } },
  { check: 'cut', fault: 'a box too low for its text', put: () => { const box = document.createElement('div'); box.textContent = 'Kata demi kata. '.repeat(90); box.style.cssText = 'overflow: hidden; height: 2em; width: 10em'; document.querySelector('main').append(box); } },
  { check: 'cut', fault: 'one line ended by an ellipsis', put: () => { const box = document.createElement('p'); box.textContent = 'Kata demi kata. '.repeat(90); box.style.cssText = 'overflow: hidden; white-space: nowrap; text-overflow: ellipsis'; document.querySelector('main').append(box); } },
  { check: 'cut', fault: 'a label beyond the edge of its drawing', kind: 'period', put: () => { document.querySelector('svg.drawing text.name').setAttribute('x', '-60'); } },
  { check: 'spill', fault: 'a text wider than its card', put: () => { const box = document.createElement('div'); box.innerHTML = '<p>Pertanggungjawaban</p>'; box.style.cssText = 'width: 60px; background: #ccc; overflow-wrap: normal'; document.querySelector('main').append(box); } },
  { check: 'pictures', fault: 'a picture out of shape', kind: 'gallery', put: () => { const picture = document.querySelector('main img'); picture.style.cssText = 'width: 100px; height: 300px; object-fit: fill'; } },
  { check: 'pictures', fault: 'a picture that does not say its size', kind: 'gallery', put: () => { document.querySelector('main img').removeAttribute('height'); } },
  { check: 'order', fault: 'a row turned round', put: () => { const row = document.createElement('div'); row.innerHTML = '<b>satu</b><b>dua</b>'; row.style.cssText = 'display: flex; flex-direction: row-reverse'; document.querySelector('main').append(row); } },
  { check: 'order', fault: 'a column turned round', put: () => { const row = document.createElement('div'); row.innerHTML = '<b>satu</b><b>dua</b>'; row.style.cssText = 'display: flex; flex-direction: column-reverse'; document.querySelector('main').append(row); } },
  { check: 'head', fault: 'a note that pushes the menu away', size: 360, put: () => { const note = document.querySelector('.languages a'); note.style.whiteSpace = 'nowrap'; note.append(' halaman terdekat di bahasa ini'); } },
  { check: 'axe', sees: /^color-contrast/, fault: 'grey on white', put: () => { const text = document.createElement('p'); text.textContent = 'Kata'; text.style.cssText = 'color: #999; background: #fff'; document.querySelector('main').append(text); } },
  { check: 'axe', sees: /^image-alt/, fault: 'a picture without words', kind: 'gallery', put: () => { document.querySelector('main img').removeAttribute('alt'); } },
  { check: 'axe', sees: /^target-size/, fault: 'small targets side by side', put: () => { const row = document.createElement('div'); row.innerHTML = '<button type="button">a</button><button type="button">b</button>'; for (const button of row.children) button.style.cssText = 'width: 12px; height: 12px; padding: 0; border: 0; margin: 0; font-size: 8px; color: #000; background: #fff'; document.querySelector('main').append(row); } },
  { check: 'axe', sees: /^heading-order/, fault: 'a heading that skips a level', put: () => { const heading = document.createElement('h6'); heading.textContent = 'Kepala'; document.querySelector('main').append(heading); } },
  { check: 'axe', sees: /^region/, fault: 'text outside all landmarks', put: () => { const text = document.createElement('p'); text.textContent = 'Kata'; document.body.append(text); } },
  { check: 'tabindex', fault: 'an order of its own', put: () => { document.querySelector('main a').tabIndex = 3; } },
  { check: 'stops', sees: /does not show/, fault: 'a focus that cannot be seen', put: () => { for (const link of document.querySelectorAll('main a')) link.style.cssText = 'outline: none; box-shadow: none; transition: none; color: black; background: none; text-decoration: none'; } },
  { check: 'stops', sees: /under something/, fault: 'a focus under something else', put: () => { const cover = document.createElement('div'); cover.style.cssText = 'position: fixed; inset: 0; background: #fff'; document.body.append(cover); } },
  { check: 'stops', sees: /off the screen/, fault: 'a focus off the screen', put: () => { document.querySelector('main a').style.cssText = 'position: absolute; left: -3000px'; } },
  { check: 'stops', sees: /does not leave/, fault: 'a trap', put: () => { const links = document.querySelectorAll('main a'); links[1].addEventListener('keydown', (event) => event.preventDefault()); } },
  { check: 'skip', fault: 'no skip link', put: () => { document.querySelector('.skip-link').remove(); } },
  { check: 'skip', fault: 'a skip link that leads nowhere', put: () => { document.querySelector('main').removeAttribute('id'); } },
  { check: 'skip', fault: 'a skip link that is never seen', put: () => { document.querySelector('.skip-link').style.cssText = 'position: absolute; left: -3000px; transition: none'; } },
  { check: 'charts', sees: /pictures/, fault: 'a chart told piece by piece', kind: 'period', put: () => { document.querySelector('figure.chart [aria-hidden]').setAttribute('role', 'img'); document.querySelector('figure.chart [aria-hidden]').removeAttribute('aria-hidden'); } },
  { check: 'tables', sees: /is no table/, fault: 'a table that is told as mere text', kind: 'period', put: () => { [...document.querySelectorAll('table.share-table')].find((table) => table.checkVisibility()).setAttribute('role', 'presentation'); } },
  { check: 'tables', sees: /headers/, fault: 'a header that is a cell', kind: 'period', put: () => { [...document.querySelectorAll('table.share-table tbody th')].find((head) => head.checkVisibility()).setAttribute('role', 'cell'); } },
  { check: 'equals', sees: /only in its drawing/, fault: 'a share that only a bar says', kind: 'period', put: () => { document.querySelector('svg.drawing .value').textContent = '99,98%'; } },
  { check: 'equals', sees: /only in its drawing/, fault: 'a share that only a slope says', kind: 'embed_chart', put: () => { const text = document.querySelector('svg.drawing .value, svg.drawing .slope-value, svg.drawing .tile-value'); text.firstChild.textContent = '99,98%'; } },
  { check: 'equals', sees: /no title/, fault: 'a chart without a headline', kind: 'period', put: () => { document.querySelector('.chart-title').textContent = ''; } },
  { check: 'contrasts', sees: /its ground/, fault: 'a bar as pale as its ground', kind: 'period', put: () => { document.querySelector('svg.drawing .length').style.cssText = 'fill: #fcfcfc; stroke: none'; } },
  { check: 'contrasts', sees: /words in a contrast/, fault: 'pale words in a drawing', kind: 'period', put: () => { document.querySelector('svg.drawing .name').style.cssText = 'fill: #bbb; stroke: none'; } },
  { check: 'still', fault: 'something that fades in', put: () => { document.querySelector('h1').style.transition = 'opacity 2s'; } },
  { check: 'paper', sees: /is printed$/, fault: 'a button on paper', put: () => { const button = document.createElement('button'); button.textContent = 'Tekan'; document.querySelector('main').append(button); } },
  { check: 'paper', sees: /is printed in/, fault: 'pale words on paper', put: () => { document.querySelector('main p').style.color = '#bbb'; } },
];

const before = (mark, text) => (html) => html.replace(mark, `${text}${mark}`);

/** Faults in what the server sends: `alter` gets the text of a page. */
export const IN_TRANSIT = [
  { check: 'mishaps', fault: 'a script in the page', alter: before('</body>', '<script>document.title = "x"</script>') },
  { check: 'mishaps', fault: 'a style in the page', alter: before('</body>', '<p style="color: red">x</p>') },
  { check: 'mishaps', fault: 'a picture that is not there', alter: before('</body>', '<img src="/tidak-ada.png" alt="">') },
  { check: 'mishaps', fault: 'a picture from elsewhere', alter: before('</body>', '<img src="https://pihak-ketiga.example/x.png" alt="">') },
  { check: 'shifts', fault: 'a box that comes late', late: true },
  { check: 'heavy', fault: 'a long page', alter: (html) => before('</body>', `<!-- ${Array.from({ length: 30_000 }, (_, at) => (at * 7919 % 99991).toString(36)).join(' ')} -->`)(html) },
  { check: 'heavy', fault: 'many requests', alter: (html) => before('</body>', Array.from({ length: 9 }, (_, at) => `<img src="/x${at}.png" alt="">`).join(''))(html) },
  { check: 'content', fault: 'a text that needs script', alter: (html) => before('</main>', '<noscript><p>Hanya tanpa skrip.</p></noscript>')(html) },
];

/** Faults in a built site: `file` picks one, `change` alters its text. */
export const IN_SITE = [
  { check: 'validity', fault: 'a list item outside a list', file: 'index.html', change: before('</main>', '<li>x</li>') },
  { check: 'validity', fault: 'an unknown property', file: /\.css$/, change: (text) => `${text}\np { colour: red }` },
  { check: 'broken', fault: 'a link that leads nowhere', file: 'index.html', change: before('</main>', '<a href="/tidak-ada/">x</a>') },
  { check: 'broken', fault: 'a fragment that is not there', file: 'index.html', change: before('</main>', '<a href="#tidak-ada">x</a>') },
  { check: 'broken', fault: 'an id twice', file: 'index.html', change: before('</main>', '<p id="a">x</p><p id="a">y</p>') },
  { check: 'broken', fault: 'a label for nothing', file: 'index.html', change: before('</main>', '<section aria-labelledby="tidak-ada">x</section>') },
  { check: 'broken', fault: 'a relative address where the address is unknown', file: '404.html', change: before('</main>', '<a href="berita/">x</a>') },
  { check: 'islands', fault: 'a page that no link leads to', file: /\.html$/, change: (text) => text.replace(/<a href="[^"]*aksesibilitas[^"]*"/g, '<a href="/"') },
  { check: 'identity', fault: 'the address of another page', file: 'berita/index.html', change: (text) => text.replace(/(<link rel="canonical" href=")[^"]+/, '$1https://penghargaan.example/') },
  { check: 'identity', fault: 'a translation that does not answer', file: 'en/index.html', change: (text) => text.replace(/<link rel="alternate" hreflang[^>]+>/g, '') },
  { check: 'identity', fault: 'no description', file: 'index.html', change: (text) => text.replace(/<meta name="description"[^>]+>/, '') },
  { check: 'styles', fault: 'a drawing in the style sheet', file: /\.css$/, change: (text) => `${text}\np { background: url("data:image/png;base64,AA") }` },
  { check: 'feeds', fault: 'an entry without a time', file: 'feed.xml', change: (text) => text.replace(/(<entry>[\s\S]*?)<updated>[^<]*<\/updated>/, '$1') },
  { check: 'feeds', fault: 'a feed that is not well-formed', file: 'feed.xml', change: (text) => text.replace('</title>', '') },
  { check: 'feeds', fault: 'an item without an id', file: 'feed.json', change: (text) => text.replace(/"id":"[^"]*"/, '"id":""') },
  { check: 'feeds', fault: 'a feed that nothing announces', file: /\.html$/, change: (text) => text.replace(/<link rel="alternate" type="application\/atom\+xml"[^>]+>/g, '') },
  { check: 'siteMap', fault: 'a page left out', file: 'sitemap.xml', change: (text) => text.replace(/<url>[\s\S]*?<\/url>/, '') },
  { check: 'siteMap', fault: 'a site that is closed', file: 'robots.txt', change: (text) => text.replace('Disallow:', 'Disallow: /') },
  { check: 'structured', fault: 'data that does not parse', file: 'statistik/index.html', change: (text) => text.replace('application/ld+json">', 'application/ld+json">,') },
  { check: 'structured', fault: 'a set of data without a licence', file: 'statistik/index.html', change: (text) => text.replaceAll('"license"', '"lisensi"') },
  { check: 'structured', fault: 'a download that is not there', file: 'statistik/index.html', change: (text) => text.replace(/("contentUrl":")[^"]+/, '$1https://penghargaan.example/tidak-ada.csv') },
  { check: 'cards', fault: 'no title', file: 'index.html', change: (text) => text.replace('property="og:title"', 'property="x"') },
  { check: 'cards', fault: 'a picture that is not there', file: 'index.html', change: (text) => text.replace(/(property="og:image" content=")[^"]+/, '$1https://penghargaan.example/x.jpg') },
];
