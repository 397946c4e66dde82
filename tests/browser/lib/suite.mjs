// What all test files share: the built sites (made by tests/browser/run), a browser, and how findings are told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';
import { Site } from './site.mjs';

const built = process.env.BUILT_SITES;
if (!built) throw new Error('run these by tests/browser/run, which builds the sites that they look at');

/** `provinsi` at the root of a host, the same below a path, and the sample. */
export const ROOT = new Site(path.join(built, 'root'), 'https://penghargaan.example/');
export const BELOW = new Site(path.join(built, 'below'), 'https://pemda.example/nusa/melati/');
export const SAMPLE = new Site(path.join(built, 'sample'), 'https://paritrana.example/');

/** The names in `pages::KINDS`, read off the source, so that a new kind of page is looked at from its first day. */
export function registered() {
  const source = readFileSync(new URL('../../../src/pages/mod.rs', import.meta.url), 'utf8');
  const names = [...source.matchAll(/Kind \{\s*name: "([a-z_]+)"/g)].map((match) => match[1]);
  if (names.length < 20) throw new Error('cannot read the kinds of pages off src/pages/mod.rs');
  return names.sort();
}

/** A browser and a server for the tests of one file, started before them and ended after them. */
export function stage(site = ROOT, alter = undefined) {
  const held = {};
  before(async () => {
    held.browser = await launch();
    held.server = await serve(site, alter);
  });
  after(async () => {
    await held.browser?.close();
    await held.server?.close();
  });
  return held;
}

/** Fails with all that was found, one a line. */
export function nothing(found, where = '') {
  assert.equal(found.length, 0, `${where}\n${found.slice(0, 40).map((one) => `  ${one}`).join('\n')}${found.length > 40 ? `\n  and ${found.length - 40} more` : ''}\n`);
}

/** Gathers findings of several looks and fails with all at once, each told once with the places it was found at. */
export class Findings {
  places = new Map();

  add(where, found) {
    for (const one of found) this.places.set(one, [...(this.places.get(one) ?? []), where]);
  }

  none() {
    nothing([...this.places].map(([one, where]) => `${one}\n      at ${where.slice(0, 3).join('; ')}${where.length > 3 ? ` and ${where.length - 3} more` : ''}`));
  }
}
