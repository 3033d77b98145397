// An index of pages with random words, against answers from reading the words of every page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reviewed, siteYml } from '../site-files.mjs';
import { buildSite } from './built-site.mjs';
import { openIndex } from './open-index.mjs';
import { randomFrom } from './random.mjs';

const random = randomFrom(20261121);
const pick = list => list[random(list.length)];
const syllables = ['ba', 'do', 'fi', 'gu', 'ka', 'lo', 'mi', 'nu', 'po', 'ru', 'to', 'vi'];
const vocabulary = [...new Set(Array.from({ length: 150 }, () =>
  Array.from({ length: 2 + random(3) }, () => pick(syllables)).join('')))];

// A few words stand everywhere and many seldom, as in a language.
const line = () => Array.from({ length: 4 + random(12) }, () => vocabulary[Math.floor(vocabulary.length * (random(1000) / 1000) ** 2)]);
const pages = Array.from({ length: 60 }, (_, i) => ({
  name: `page-${String(i).padStart(2, '0')}`, title: ['Number', `n${i}`], lines: Array.from({ length: 1 + random(5) }, line),
}));

let site, index, idOf;

before(() => {
  const files = {
    'site.yml': siteYml({ name: 'Random words', description: 'Words that mean nothing.', address: 'https://random.example/', about: 'Nothing' }),
    'en/index.md': '---\ntitle: Start\nsummary: S.\nkind: practical\n---\n\nStart here.\n',
    'en/about.md': '---\ntitle: About\nsummary: S.\nkind: about\n---\n\nAbout this.\n',
  };
  for (const page of pages) {
    files[`en/${page.name}.md`] = `---\ntitle: ${page.title.join(' ')}\nsummary: S.\nkind: practical\n---\n\n`
      + page.lines.map(words => words.join(' ') + '\n').join('\n');
  }
  site = buildSite(reviewed(files));
  index = openIndex(site.folder);
  idOf = number => index.page(number)[1].split('/')[1];
});

after(() => site?.remove());

const found = query => Array.from(index.search(query, false, true).results, result => idOf(result.page)).sort();

test('a phrase in quotes finds the pages whose lines hold it, and no other', () => {
  let held = 0;
  for (let i = 0; i < 600; i++) {
    // Half are taken from a page, half are thrown together.
    const from = pick(pick(pages).lines), start = random(from.length - 2), length = 2 + random(2);
    const phrase = i % 2 ? from.slice(start, start + length) : Array.from({ length }, () => pick(vocabulary));
    const holds = words => words.some((_, at) => phrase.every((word, k) => words[at + k] === word));
    const expected = pages.filter(page => page.lines.some(holds)).map(page => page.name).sort();
    held += expected.length > 0;
    assert.deepEqual(found(`"${phrase.join(' ')}"`), expected, phrase.join(' '));
  }
  assert.ok(held > 250);
});

test('the same phrase is told from the text of a page', () => {
  for (let i = 0; i < 600; i++) {
    const text = pick(pick(pages).lines), start = random(text.length - 2);
    const phrase = i % 2 ? text.slice(start, start + 2) : [pick(vocabulary), pick(vocabulary)];
    const plan = index.reader.readQuery(index.dictionary, `"${phrase.join(' ')}"`, false, true);
    const expected = text.some((_, at) => phrase.every((word, k) => text[at + k] === word));
    assert.equal(index.reader.phrasesStand(index.dictionary, plan, text.join(' ')), expected);
  }
});

test('the beginning of a word finds every word that begins so', () => {
  const { terms, stems } = index.dictionary;
  for (let i = 0; i < 400; i++) {
    const word = pick(vocabulary), start = word.slice(0, 1 + random(word.length));
    const expected = [...new Set(terms.map((term, k) => term.startsWith(start) ? stems[k] : -1).filter(stem => stem >= 0))].sort();
    const given = index.reader.byPrefix(index.dictionary, start, Infinity).map(term => stems[term]).sort();
    assert.deepEqual([...given], expected, start);
  }
  assert.deepEqual([...index.reader.byPrefix(index.dictionary, 'zz', 5)], []);
});

test('a word with an ending that nothing has finds what begins as it does, and says so', () => {
  const long = vocabulary.filter(word => word.length > 4);
  assert.ok(long.length > 3);
  for (const word of long) {
    const { plan, results } = index.search(`${word}zzzq`), stem = index.reader.stemOf(index.dictionary, word);
    if (stem === undefined) continue;
    assert.ok(plan.words[0].list.some(pair => pair[0] === stem), word);
    assert.ok(plan.mended, word);
    assert.ok(results.length > 0, word);
  }
});

test('a word finds the pages that hold it', () => {
  for (const word of vocabulary) {
    const expected = pages.filter(page => page.lines.some(words => words.includes(word))).map(page => page.name).sort();
    const number = index.reader.stemOf(index.dictionary, word), given = [];
    if (number !== undefined) index.reader.eachPage(index.listOf(number), page => given.push(idOf(page)));
    assert.deepEqual(given.sort(), expected, word);
  }
});

test('pages with all of the words come before pages with some', () => {
  for (let i = 0; i < 300; i++) {
    const words = [...new Set([pick(vocabulary), pick(vocabulary)])];
    const order = Array.from(index.search(words.join(' '), false, true).results);
    const hasAll = result => pages.some(page => page.name === idOf(result.page) && words.every(word => page.lines.some(line => line.includes(word))));
    const last = order.findLastIndex(hasAll), some = order.findIndex(result => result.covered < 0.999);
    assert.ok(some < 0 || last < some, words.join(' '));
  }
});
