// The reader's pure part against plain answers that are easy to trust. Run with: node --test tests/search/
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import vm from 'node:vm';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const context = vm.createContext({});
vm.runInContext(fs.readFileSync(path.join(here, '../../theme/NbSite.Theme/Scripts/search-core.js'), 'utf8'), context);
const core = vm.runInContext('nbSearchCore', context);

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

let seed = 42;
const random = n => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };
const word = () => Array.from({ length: random(9) }, () => 'abcd'[random(4)]).join('');

test('edits are counted as a plain reckoning counts them', () => {
  for (let i = 0; i < 5000; i++) {
    const a = word(), b = word(), most = random(4), real = naive(a, b);
    const found = core.distance(a, b, most, false);
    if (real <= most) assert.equal(found, real, `${a} ${b}`);
    else assert.ok(found > most, `${a} ${b}`);
  }
});

test('the nearest beginning of a word is found', () => {
  for (let i = 0; i < 2000; i++) {
    const a = word(), b = word();
    const real = Math.min(...Array.from({ length: b.length + 1 }, (_, k) => naive(a, b.slice(0, k))));
    const found = core.distance(a, b, 99, true);
    assert.equal(found, real, `${a} ${b}`);
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
  assert.deepEqual([...core.numbers(text)], list);
});

test('text is cut into words', () => {
  const said = text => [...core.words(text)].map(one => one.word).join(' ');
  assert.equal(said("The child's GM-CSF at 38.5 °C"), 'the child gm csf at 38.5 c');
  assert.equal(said('Épilepsie, cœur, naïve'), 'epilepsie coeur naive');
  assert.equal(said('<b>x</b> \u0000 😀 قلب'), 'b x b قلب');
});

test('long and odd queries come to an end', () => {
  for (const text of ['a'.repeat(10000), '('.repeat(10000), 'x-'.repeat(5000), '\u0301'.repeat(5000)]) core.words(text);
});
