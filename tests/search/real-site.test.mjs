// What the search of the real site must keep: how often it finds, and how small its script is.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { buildSite } from './built-site.mjs';
import { measure } from './labelled.mjs';
import { openIndex } from './open-index.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
let site;
before(() => { site = buildSite(); });
after(() => site?.remove());

for (const file of ['queries.tsv', 'queries-held-out.tsv']) {
  test(`the right page is found for ${file}`, () => {
    const { classes, missed } = measure(site.folder, path.join(here, file));
    for (const [kind, tally] of classes) {
      assert.ok(tally.five / tally.all >= (kind === 'all' ? 0.98 : 0.95), `${kind}: ${missed.join('\n')}`);
      assert.ok(tally.one / tally.all >= 0.8, `${kind}: too few are first`);
    }
  });
}

test('the sign about fever comes first, misspelt or in the words that its page has too', () => {
  const index = openIndex(site.folder);
  for (const query of ['temperture', 'temprature', 'temperature', 'high temperature', 'high temperture', 'fever', '٣٨٫٥']) {
    const [first] = index.search(query).results, page = index.page(first.page);
    assert.equal(page[1], '/when-to-call/', query);
    assert.match(page[5][first.section]?.[1] ?? '', /temperature of/, query);
  }
});

test('the reader is at most 10.5 kB when it is compressed', () => {
  const assets = path.join(site.folder, 'assets');
  const reader = fs.readFileSync(path.join(assets, fs.readdirSync(assets).find(name => /^search\..*js$/.test(name))), 'utf8');
  assert.ok(reader.includes('combobox') && reader.includes('hashchange'));
  const size = zlib.gzipSync(reader, { level: 9 }).length;
  assert.ok(size <= 10_500, `${size} bytes`);
});
