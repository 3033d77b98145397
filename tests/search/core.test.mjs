// The reader's pure part against plain answers that are easy to trust. Run with: node --test tests/search/
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { randomFrom } from './random.mjs';
import { openReader, scripts } from './reader.mjs';

const { reader } = openReader();
const random = randomFrom(42);

function naive(a, b) {
  const known = new Map();
  const at = (i, j) => {
    const key = i * 1000 + j;
    if (known.has(key)) return known.get(key);
    let best;
    if (i === 0 || j === 0) best = i + j;
    else {
      best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
    }
    known.set(key, best);
    return best;
  };
  return at(a.length, b.length);
}

const word = (most, letters = 'abcd') => Array.from({ length: random(most + 1) }, () => letters[random(letters.length)]).join('');

// A word with a few typing mistakes: two random words are seldom near each other.
function mistaken(text) {
  const list = [...text];
  for (let n = random(4); n > 0; n--) {
    const at = random(list.length + 1), letter = 'abcdefgh'[random(8)];
    const kind = random(4);
    if (kind === 0) list.splice(at, 0, letter);
    else if (kind === 1) list.splice(at, 1);
    else if (kind === 2) list.splice(at, 1, letter);
    else if (at > 0 && at < list.length) [list[at - 1], list[at]] = [list[at], list[at - 1]];
  }
  return list.join('');
}

test('edits are counted as a plain reckoning counts them', () => {
  for (let i = 0; i < 20000; i++) {
    const a = i % 2 ? word(8) : word(16, 'abcdefgh'), b = i % 2 ? word(8) : mistaken(a), most = random(4), real = naive(a, b);
    const found = reader.distance(a, b, most, false);
    if (real <= most) assert.equal(found, real, `${a} ${b}`);
    else assert.ok(found > most, `${a} ${b}`);
  }
});

test('the nearest beginning of a word is found', () => {
  for (let i = 0; i < 3000; i++) {
    const a = word(8), b = word(10);
    const real = Math.min(...Array.from({ length: b.length + 1 }, (_, k) => naive(a, b.slice(0, k))));
    assert.equal(reader.distance(a, b, 99, true), real, `${a} ${b}`);
  }
});

test('numbers are read as they were written', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const list = Array.from({ length: 500 }, () => random(1 << random(25)));
  const text = list.map(number => {
    let out = '';
    do { const digit = number & 31; number >>= 5; out += letters[number ? digit | 32 : digit]; } while (number);
    return out;
  }).join('');
  assert.deepEqual([...reader.numbers(text)], list);
});

test('text is cut into words', () => {
  const said = text => [...reader.words(text)].map(one => one.word).join(' ');
  assert.equal(said("The child's GM-CSF at 38.5 °C"), 'the child gm csf at 38.5 c');
  assert.equal(said('Épilepsie, cœur, naïve'), 'epilepsie coeur naive');
  assert.equal(said('<b>x</b> \u0000 😀 قلب'), 'b x b قلب');
});

test('long and odd queries come to an end', () => {
  for (const text of ['a'.repeat(10000), '('.repeat(10000), 'x-'.repeat(5000), '\u0301'.repeat(5000)]) reader.words(text);
});

test('words that sound alike are one', () => {
  for (const [a, b] of [['cyclofosfamide', 'cyclophosphamide'], ['kemotherapy', 'chemotherapy'], ['constipashun', 'constipation'],
    ['diahorrea', 'diaorrea'], ['anaemia', 'anemia']]) assert.equal(reader.sound(a), reader.sound(b));
});

test('every phrase of search in the language file is used', () => {
  const root = path.join(scripts, '../../../..');
  const words = JSON.parse(fs.readFileSync(path.join(root, 'theme/NbSite.Theme/Languages/en.json'), 'utf8'));
  const read = (folder, ending) => fs.readdirSync(path.join(root, folder), { recursive: true })
    .filter(name => name.endsWith(ending)).map(name => fs.readFileSync(path.join(root, folder, name), 'utf8')).join('\n');
  const script = read('theme/NbSite.Theme/Scripts/search', '.js');
  const pages = read('theme/NbSite.Theme/Components', '.razor') + read('generator/NbSite.Publishing', '.cs');
  const unused = Object.keys(words).filter(key => key.startsWith('search.')).map(key => key.slice('search.'.length))
    // The words of the page itself are asked for by its name.
    .filter(key => !(['title', 'summary'].includes(key) && pages.includes('new(GeneratedPages.Search, "search")')))
    // A phrase beside a number is asked for by the form that the number takes.
    .filter(key => ![`'${key}'`, `words.${key}`, key.replace(/^(.*\.)(?:zero|one|two|few|many|other)$/, "'$1' + form")]
      .some(use => script.includes(use)) && !pages.includes(`"search.${key}"`));
  assert.deepEqual(unused, []);
});
