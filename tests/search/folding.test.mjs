// One corpus holds both halves of search to one folding: folding.tsv is read here and by FoldingTests of NbSite.Publishing.Tests.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSite } from './built-site.mjs';
import { openIndex } from './open-index.mjs';
import { openReader } from './reader.mjs';
import { smallSite } from './small-site.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const rows = fs.readFileSync(path.join(here, 'folding.tsv'), 'utf8').trim().split('\n').slice(1).map(line => line.split('\t'));
const { reader } = openReader();

test('the reader folds every row as it says', () => {
  for (const [language, written, folded] of rows)
    assert.equal(Array.from(reader.words(written), one => one.word).join(' '), folded, `${language} ${written}`);
});

test('every letter of the generator’s table becomes what the reader makes of it', () => {
  const lines = fs.readFileSync(path.join(here, '../../generator/NbSite.Publishing/Site/Languages/folding.txt'), 'utf8').trim().split('\n');
  for (const line of lines.filter(one => one[0] !== '#')) {
    const [letter, ...folded] = line.split(' ').map(hex => String.fromCodePoint(parseInt(hex, 16)));
    // An older Node, like an older browser, does not know the newest letters.
    if (/\p{Cn}/u.test(letter)) continue;
    assert.equal(reader.letters(letter), folded.join(''), line);
  }
});

let site, index;
before(() => {
  site = buildSite(smallSite(Object.fromEntries(rows.map(([, written], i) =>
    [`page-${i}`, { title: `Number n${i}`, body: written.replace(/["`*_[\]]/g, '\\$&') }]))));
  index = openIndex(site.folder);
});
after(() => site?.remove());

test('each word is found where it stands, typed as it is printed', () => {
  const small = index.dictionary.stop;
  for (const [i, [, written, folded]] of rows.entries()) {
    const printed = Array.from(reader.words(written), one => [written.slice(one.at, one.end), one.word]).concat(folded.split(' ').map(word => [word, word]));
    for (const [word, key] of printed.filter(([, key]) => !small.has(key))) {
      const found = Array.from(index.search(word, false, true).results, result => index.page(result.page)[1]);
      assert.ok(found.includes(`/page-${i}/`), `${word} (${key}): ${found}`);
    }
  }
});
