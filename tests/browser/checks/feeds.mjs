// Atom (RFC 4287), JSON Feed 1.1, the site map and robots.txt.

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const time = (text) => TIME.test(text ?? '') && !Number.isNaN(Date.parse(text));

/** An Atom feed as values. Runs in the parsing page. */
const atom = (document) => {
  const broken = document.querySelector('parsererror')?.textContent;
  const texts = (parent, name) => [...parent.children].filter((child) => child.localName === name).map((child) => child.textContent.trim());
  const links = (parent) => [...parent.children].filter((child) => child.localName === 'link')
    .map((link) => ({ rel: link.getAttribute('rel') ?? 'alternate', href: link.getAttribute('href') }));
  const authors = (parent) => [...parent.children].filter((child) => child.localName === 'author').flatMap((child) => texts(child, 'name'));
  const told = (parent) => ({
    id: texts(parent, 'id'), title: texts(parent, 'title'), updated: texts(parent, 'updated'), published: texts(parent, 'published'),
    links: links(parent), authors: authors(parent), content: texts(parent, 'content'), summary: texts(parent, 'summary'),
  });
  const root = document.documentElement;
  return {
    broken, name: root.localName, space: root.namespaceURI, lang: root.getAttribute('xml:lang'), ...told(root),
    entries: [...root.children].filter((child) => child.localName === 'entry').map(told),
  };
};

function checkAtom(site, file, feed) {
  if (feed.broken) return [`${file}: is not well-formed: ${feed.broken.slice(0, 200)}`];
  const found = [];
  const say = (text) => found.push(`${file}: ${text}`);
  if (feed.name !== 'feed' || feed.space !== 'http://www.w3.org/2005/Atom') say('is not an Atom feed');
  if (!feed.lang) say('does not say its language');
  const self = feed.links.find((link) => link.rel === 'self')?.href;
  if (site.resolve(self ?? '', '/').file !== file) say(`calls itself ${self}`);
  const ids = new Set();
  for (const [name, part] of [['feed', feed], ...feed.entries.map((entry) => [entry.title[0], entry])]) {
    for (const field of ['id', 'title', 'updated']) if (part[field].length !== 1 || !part[field][0]) say(`${name}: wants one ${field}`);
    if (ids.has(part.id[0]) && part !== feed) say(`${name}: shares its id ${part.id[0]}`);
    ids.add(part.id[0]);
    for (const when of [...part.updated, ...part.published]) if (!time(when)) say(`${name}: ${when} is not a time`);
    const alternate = part.links.find((link) => link.rel === 'alternate')?.href;
    if (!site.resolve(alternate ?? '', '/').file || !alternate.startsWith(site.origin)) say(`${name}: its page is ${alternate}`);
    if (part === feed) continue;
    if (!feed.authors.length && !part.authors.length) say(`${name}: has no author`);
    if (!part.content[0]) say(`${name}: has no text`);
    if (part.updated[0] > feed.updated[0]) say(`${name}: is newer than its feed`);
  }
  if (feed.entries.length > 20) say(`has ${feed.entries.length} entries`);
  return found;
}

function checkJson(site, file, text) {
  const found = [];
  const say = (words) => found.push(`${file}: ${words}`);
  let feed;
  try {
    feed = JSON.parse(text);
  } catch (error) {
    return [`${file}: is not JSON: ${error.message}`];
  }
  if (feed.version !== 'https://jsonfeed.org/version/1.1') say(`has version ${feed.version}`);
  if (!feed.title) say('has no title');
  if (site.resolve(feed.feed_url ?? '', '/').file !== file) say(`calls itself ${feed.feed_url}`);
  if (!site.resolve(feed.home_page_url ?? '', '/').file) say(`its page is ${feed.home_page_url}`);
  const ids = new Set();
  for (const item of feed.items ?? []) {
    if (typeof item.id !== 'string' || !item.id || ids.has(item.id)) say(`${item.title}: id ${item.id}`);
    ids.add(item.id);
    if (!item.content_html && !item.content_text) say(`${item.title}: has no text`);
    for (const name of ['date_published', 'date_modified']) if (item[name] !== undefined && !time(item[name])) say(`${item.title}: ${name} ${item[name]}`);
    for (const name of ['url', 'image']) if (item[name] !== undefined && !site.resolve(item[name], '/').file) say(`${item.title}: ${name} ${item[name]}`);
  }
  if (!Array.isArray(feed.items) || feed.items.length > 20) say(`has ${feed.items?.length} items`);
  return found;
}

/** Every feed of a site: all that pages announce, and all other XML but the site map, which some page ought to announce. */
export async function feeds(site, parse) {
  const found = [];
  const announced = new Set();
  for (const page of site.pages) {
    for (const [, type, href] of page.html.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/g)) {
      const { file } = site.resolve(href, page.path);
      const fits = (file?.endsWith('.json') && type === 'application/feed+json') || (file?.endsWith('.xml') && type === 'application/atom+xml');
      if (fits) announced.add(file);
      else found.push(`${page.path}: announces ${href} as ${type}`);
    }
  }
  for (const file of site.files) {
    if (file.endsWith('.xml') && file !== 'sitemap.xml' && !announced.has(file)) found.push(`${file}: no page announces it`);
  }
  let entries = 0;
  for (const file of announced) {
    if (file.endsWith('.xml')) {
      const feed = await parse.xml(site.text(file), atom);
      entries += feed.entries?.length ?? 0;
      found.push(...checkAtom(site, file, feed));
    } else found.push(...checkJson(site, file, site.text(file)));
  }
  // A region without news has its feed, so that one can subscribe before there are any; not all can be so.
  return entries ? found : [...found, 'the site has no feed with an entry'];
}

/** The site map lists just what may be listed; robots.txt names it. */
export async function siteMap(site, parse) {
  const wanted = site.pages.filter((page) => page.indexed && !page.framed && !['not_found', 'redirect'].includes(page.kind)).map((page) => site.origin + page.path);
  const robots = site.text('robots.txt');
  const named = robots.match(/^Sitemap: (\S+)$/m)?.[1];
  if (!wanted.length) return site.files.has('sitemap.xml') || named ? ['sitemap.xml: is there, though no page may be listed'] : [];
  const told = await parse.xml(site.text('sitemap.xml'), (document) => ({
    broken: document.querySelector('parsererror')?.textContent,
    space: document.documentElement.namespaceURI,
    entries: [...document.querySelectorAll('url')].map((url) => [url.querySelector('loc')?.textContent, url.querySelector('lastmod')?.textContent]),
  }));
  if (told.broken) return [`sitemap.xml: ${told.broken.slice(0, 200)}`];
  const found = [];
  if (told.space !== 'http://www.sitemaps.org/schemas/sitemap/0.9') found.push(`sitemap.xml: ${told.space}`);
  const listed = told.entries.map(([address]) => address);
  for (const address of wanted) if (!listed.includes(address)) found.push(`sitemap.xml: lacks ${address}`);
  for (const address of listed) if (!wanted.includes(address)) found.push(`sitemap.xml: ${address} is no page to list`);
  if (new Set(listed).size < listed.length) found.push('sitemap.xml: names a page twice');
  for (const [address, when] of told.entries) {
    if (when && !/^\d{4}-\d\d-\d\d$/.test(when) && !time(when)) found.push(`sitemap.xml: ${address} has ${when} for a date`);
  }
  if (site.resolve(named ?? '', '/').file !== 'sitemap.xml') found.push(`robots.txt: names ${named}`);
  if (/^Disallow: *\/\s*$/m.test(robots)) found.push('robots.txt: closes the site');
  return found;
}
