// Every page, style sheet and drawing through the Nu Html Checker, the reference that other validators are measured by.
// It needs Java, and reads all pages of a site in a few seconds.
import { describe, test } from 'node:test';
import { nothing, ROOT, SAMPLE } from './lib/suite.mjs';
import { validity } from './checks/html.mjs';

describe('HTML, CSS and SVG are valid', () => {
  for (const [name, site] of [['provinsi', ROOT], ['the sample', SAMPLE]]) {
    test(name, async () => nothing(await validity(site.folder, [...site.files].filter((file) => /\.(html|css|svg)$/.test(file)))));
  }
});
