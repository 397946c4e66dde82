// A built site: its files, its pages, and where an address leads. Knows nothing of the generator but its class
// `kind-…` on `body`.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** All files below a folder, with `/` between folders. */
function walk(folder, prefix = '') {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix + entry.name;
    return entry.isDirectory() ? walk(folder, `${name}/`) : [name];
  });
}

function page(file, html, base) {
  const refresh = html.match(/<meta http-equiv="refresh" content="\d+; url=([^"]+)"/)?.[1];
  return {
    file,
    html,
    path: base + file.replace(/(^|\/)index\.html$/, '$1'),
    kind: html.match(/<body class="(?:[^"]* )?kind-([a-z_]+)/)?.[1] ?? (refresh ? 'redirect' : undefined),
    lang: html.match(/<html lang="([^"]+)"/)?.[1],
    indexed: !/<meta name="robots" content="[^"]*noindex/.test(html),
    refresh,
  };
}

export class Site {
  /** `origin` and `base` are those of the address that the site was built for. */
  constructor(folder, address) {
    const url = new URL(address);
    this.folder = folder;
    this.origin = url.origin;
    this.base = url.pathname;
    this.files = new Set(walk(folder));
    this.pages = [...this.files].filter((file) => file.endsWith('.html')).sort()
      .map((file) => page(file, this.text(file), this.base));
    if (!this.pages.length) throw new Error(`${folder} holds no pages`);
  }

  bytes(file) {
    return readFileSync(path.join(this.folder, file));
  }

  text(file) {
    return this.bytes(file).toString();
  }

  /** Names of all kinds that have a page, sorted. */
  get kinds() {
    return [...new Set(this.pages.map((one) => one.kind ?? `none: ${one.file}`))].sort();
  }

  /** The richest page of a kind in each language: what holds there holds on its simpler sisters, mostly. */
  richest(kind) {
    const best = new Map();
    for (const one of this.pages.filter((each) => each.kind === kind)) {
      if (!(best.get(one.lang)?.html.length >= one.html.length)) best.set(one.lang, one);
    }
    return [...best.values()];
  }

  /** The page of a kind with the fewest words, in its first language: where empty places show. */
  poorest(kind) {
    const all = this.pages.filter((each) => each.kind === kind);
    return all.reduce((least, one) => (one.html.length < least.html.length ? one : least), all[0]);
  }

  /** Where an address found at `from` leads: {external}, {other}, {file, fragment} or {problem}. */
  resolve(address, from) {
    if (!URL.canParse(address, this.origin + from)) return { problem: 'is not an address' };
    const url = new URL(address, this.origin + from);
    if (!/^https?:$/.test(url.protocol)) return { other: url.protocol };
    if (url.origin !== this.origin) return { external: url.href };
    if (!url.pathname.startsWith(this.base)) return { problem: `is outside ${this.base}` };
    const name = decodeURIComponent(url.pathname.slice(this.base.length));
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    if (!this.files.has(file)) return { problem: 'leads nowhere' };
    return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
  }
}
