// Every address in every page leads somewhere, also within the page; pages say rightly where they and their
// translations stand; none is an island.

/** What a page says of addresses. Runs in the parsing page. */
const read = (document) => {
  const all = (selector, attribute) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
  const candidates = all('[srcset]', 'srcset').flatMap((list) => list.split(/,\s+/).map((one) => one.trim().split(/\s+/)[0]));
  return {
    links: all('a[href]', 'href'),
    parts: [
      ...all('link[href]:not([rel~="canonical"]):not([hreflang])', 'href'), ...all('[src]', 'src'), ...all('video[poster]', 'poster'),
      ...all('use[href]', 'href'), ...all('form[action]', 'action'), ...all('meta[property="og:image"]', 'content'), ...candidates,
    ],
    ids: all('[id]', 'id'),
    canonical: all('link[rel~="canonical"]', 'href'),
    alternates: [...document.querySelectorAll('link[rel~="alternate"][hreflang]')].map((one) => [one.hreflang, one.getAttribute('href')]),
    title: document.title.trim(),
    description: document.querySelector('meta[name="description"]')?.content.trim() ?? '',
    pointed: [...document.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls], label[for]')]
      .flatMap((one) => ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) => one.getAttribute(name)?.split(/\s+/) ?? [])),
  };
};

/** Reads every page of a site. */
export async function readAll(site, parse) {
  const told = new Map();
  for (const page of site.pages) told.set(page.file, await parse.html(page.html, read));
  return told;
}

/** Addresses that lead nowhere, fragments without their element, ids that stand twice. */
export function broken(site, told) {
  const found = [];
  for (const page of site.pages) {
    const { links, parts, ids, pointed } = told.get(page.file);
    for (const address of [...links, ...parts]) {
      const target = site.resolve(address, page.path);
      if (target.problem) found.push(`${page.path}: ${address} ${target.problem}`);
      else if (target.fragment && told.has(target.file) && !told.get(target.file).ids.includes(target.fragment)) {
        found.push(`${page.path}: ${address} names nothing on that page`);
      }
      if (page.kind === 'not_found' && target.file && !/^(\/|#|https:)/.test(address)) {
        found.push(`${page.path}: ${address} depends on the address at which the page is shown`);
      }
    }
    for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) found.push(`${page.path}: #${id} stands twice`);
    for (const id of pointed) if (!ids.includes(id)) found.push(`${page.path}: #${id} is pointed to and missing`);
  }
  return found;
}

/** Pages that no link leads to. */
export function islands(site, told) {
  const reached = new Set(['index.html']);
  for (const file of reached) {
    const page = site.pages.find((one) => one.file === file);
    if (!page) continue;
    for (const address of told.get(file).links) {
      const { file: next } = site.resolve(address, page.path);
      if (next) reached.add(next);
    }
  }
  return site.pages.filter((page) => !reached.has(page.file) && !['not_found', 'redirect', 'embed'].includes(page.kind))
    .map((page) => `${page.path} is an island`);
}

/** What search engines read: own address, translations that answer each other, titles that differ. */
export function identity(site, told) {
  const found = [];
  const titles = new Map();
  for (const page of site.pages) {
    const { canonical, alternates, title, description } = told.get(page.file);
    const own = site.origin + page.path;
    const say = (text) => found.push(`${page.path}: ${text}`);
    if (!title) say('has no title');
    if (page.kind === 'redirect') continue;
    if (page.kind !== 'not_found' && (canonical.length !== 1 || canonical[0] !== own)) say(`calls itself ${canonical.join(', ')}`);
    if (page.indexed && !description) say('has no description');
    const key = `${page.lang} ${title}`;
    if (page.indexed && titles.has(key)) say(`has the title of ${titles.get(key)}: ${title}`);
    titles.set(key, page.path);
    for (const [lang, href] of alternates) {
      const { file, problem } = site.resolve(href, page.path);
      if (problem || !href.startsWith('https://')) say(`${lang}: ${href} ${problem ?? 'is not absolute'}`);
      else if (!told.get(file).alternates.some(([, back]) => back === own)) say(`${lang}: ${href} does not answer`);
      else if (lang !== 'x-default' && site.pages.find((one) => one.file === file).lang !== lang) say(`${href} is not in ${lang}`);
    }
    if (alternates.length && !alternates.some(([, href]) => href === own)) say('does not name itself among its languages');
  }
  return found;
}

/** Addresses in style sheets. */
export function styles(site) {
  return [...site.files].filter((file) => file.endsWith('.css')).flatMap((file) => {
    const addresses = [...site.text(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].map((match) => match[1] ?? match[2]);
    return addresses.map((address) => [address, site.resolve(address, site.base + file)])
      .filter(([address, target]) => target.problem || target.external || address.startsWith('data:'))
      .map(([address, target]) => `${file}: ${address.slice(0, 80)} ${target.problem ?? 'is not the site’s own'}`);
  });
}
