// JSON-LD and the cards that messengers make of a page.

// What schema.org consumers ask of each type.
const WANTED = {
  NewsArticle: ['headline', 'datePublished', 'author', 'publisher', 'mainEntityOfPage'],
  Event: ['name', 'startDate', 'location', 'eventStatus'],
  Dataset: ['name', 'description', 'license', 'creator', 'distribution', 'temporalCoverage', 'spatialCoverage'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  BreadcrumbList: ['itemListElement'],
  Organization: ['name'],
  WebSite: ['name', 'url'],
  Person: ['name'],
  Place: ['name'],
};
const CARD = ['og:site_name', 'og:type', 'og:title', 'og:url', 'og:locale', 'twitter:card'];
const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/;
const TIMES = ['datePublished', 'dateModified', 'startDate', 'endDate', 'dateCreated'];

/** All nodes with a type, at any depth. */
function nodes(value) {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (!value || typeof value !== 'object') return [];
  return [...(value['@type'] ? [value] : []), ...Object.values(value).flatMap(nodes)];
}

const empty = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
const types = (node) => [node['@type']].flat();

function checkNode(site, node, say) {
  for (const type of types(node)) {
    // What only points to a node by its id has been told elsewhere.
    if (node['@id'] && Object.keys(node).length <= 2) continue;
    for (const field of WANTED[type] ?? []) if (empty(node[field])) say(`${type} lacks ${field}`);
  }
  for (const field of TIMES) if (!empty(node[field]) && !DATE.test(node[field])) say(`${field} ${node[field]} is not a date`);
  for (const field of ['url', 'contentUrl', 'image', 'logo', 'item']) {
    for (const address of [node[field]].flat().filter((one) => typeof one === 'string')) {
      if (!/^https?:\/\//.test(address)) say(`${field} ${address} is not absolute`);
      else if (site.resolve(address, '/').problem) say(`${field} ${address} ${site.resolve(address, '/').problem}`);
    }
  }
  if (types(node).includes('BreadcrumbList')) {
    node.itemListElement.forEach((item, at) => {
      if (item.position !== at + 1 || empty(item.name)) say(`step ${at + 1} of the breadcrumbs is ${JSON.stringify(item)}`);
    });
  }
  if (node.endDate && Date.parse(node.endDate) < Date.parse(node.startDate)) say('ends before it starts');
}

/** JSON-LD of every page: it parses, has its context, and each node has what its type wants. */
export function structured(site) {
  const found = [];
  for (const page of site.pages) {
    const say = (text) => found.push(`${page.path}: ${text}`);
    for (const [, text] of page.html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
      let value;
      try {
        value = JSON.parse(text);
      } catch (error) {
        say(`is not JSON: ${error.message}`);
        continue;
      }
      if ([value].flat().some((one) => one['@context'] !== 'https://schema.org')) say('does not speak of schema.org');
      for (const node of nodes(value)) checkNode(site, node, say);
    }
  }
  return found;
}

/** Which types each kind of page has, as `kind Type`, sorted. */
export function kindsOfData(site) {
  return [...new Set(site.pages.flatMap((page) => [...page.html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
    .flatMap(([, text]) => nodes(JSON.parse(text))).flatMap(types).map((type) => `${page.kind} ${type}`)))].sort();
}

/** What messengers and networks read. */
export function cards(site) {
  const found = [];
  for (const page of site.pages.filter((one) => one.kind !== 'redirect')) {
    const say = (text) => found.push(`${page.path}: ${text}`);
    const meta = Object.fromEntries([...page.html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(([, name, content]) => [name, content]));
    for (const name of CARD) if (!meta[name]) say(`lacks ${name}`);
    if (page.indexed && !meta['og:description']) say('lacks og:description');
    // What is shown in frames is sent as the page that it is part of.
    const own = page.framed ? page.html.match(/<link rel="canonical" href="([^"]+)"/)?.[1] : site.origin + page.path;
    if (page.kind !== 'not_found' && meta['og:url'] !== own) say(`og:url is ${meta['og:url']}`);
    if (meta['og:type'] === 'article' && !DATE.test(meta['article:published_time'] ?? '')) say(`was published ${meta['article:published_time']}`);
    const image = meta['og:image'];
    if (!image) continue;
    if (!image.startsWith('https://') || !site.resolve(image, '/').file) say(`og:image ${image}`);
    if (!meta['og:image:alt']) say('lacks og:image:alt');
    if (image.endsWith('.svg')) say(`og:image ${image} is a drawing, which no messenger shows`);
  }
  return found;
}
