// What programs read: links, feeds, the site map, structured data, cards. All pages of all sites.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { feeds, siteMap } from './checks/feeds.mjs';
import { broken, identity, islands, readAll, styles } from './checks/links.mjs';
import { cards, kindsOfData, structured } from './checks/structured.mjs';
import { parser } from './lib/parse.mjs';
import { BELOW, nothing, ROOT, SAMPLE } from './lib/suite.mjs';

let parse;
before(async () => { parse = await parser(); });
after(() => parse.close());

for (const [name, site] of [['provinsi at the root', ROOT], ['provinsi below a path', BELOW], ['the sample', SAMPLE]]) {
  describe(name, () => {
    let told;
    before(async () => { told = await readAll(site, parse); });
    test('every address leads somewhere', () => nothing(broken(site, told)));
    test('every page is reached by links', () => nothing(islands(site, told)));
    test('pages say where they and their translations stand', () => nothing(identity(site, told)));
    test('style sheets use only what is the site’s own', () => nothing(styles(site)));
    test('feeds', async () => nothing(await feeds(site, parse)));
    test('site map and robots.txt', async () => nothing(await siteMap(site, parse)));
    test('structured data', () => nothing(structured(site)));
    test('cards', () => nothing(cards(site)));
  });
}

test('structured data is where it is wanted', () => {
  const has = kindsOfData(ROOT);
  for (const wanted of ['statistics Dataset', 'period Dataset', 'statistics DataDownload']) {
    assert.ok(has.includes(wanted), `no ${wanted} among ${has.join(', ')}`);
  }
  assert.ok(!kindsOfData(SAMPLE).some((one) => one.endsWith('Dataset')), 'a sample tells search engines of no Dataset');
});
