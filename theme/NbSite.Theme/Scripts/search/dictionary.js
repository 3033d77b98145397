// The dictionary: every form of every word, its stem, names of the same thing, and in which piece a stem's pages are.

/** Makes what the generator wrote ready for looking up. */
function openDictionary(data) {
  const terms = [], stems = [], termOf = new Map(), names = new Map();
  let before = '';
  for (const match of data.terms.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, match[1].charCodeAt(0) - 65) + match[2];
    if (!termOf.has(before)) termOf.set(before, terms.length);
    terms.push(before);
  }
  let known = 0;
  for (const back of numbers(data.lemmas)) stems.push(back === 0 ? known++ : known - back);
  let longest = 1;
  data.concepts.forEach((concept, i) => {
    for (const phrase of concept[1].split(' ')) {
      const list = numbers(phrase.replace('!', '')), key = list.join();
      longest = Math.max(longest, list.length);
      if (names.has(key)) names.get(key).push(i); else names.set(key, [i]);
    }
  });
  const spelling = [];
  for (let i = 0; i < data.spelling.length; i += 2) spelling.push([new RegExp(data.spelling[i]), data.spelling[i + 1]]);
  const counts = numbers(data.counts);
  // Everyday words that mean the same, by word and by stem: the one that the site uses most.
  const same = new Map();
  for (const group of data.words.same.split(';')) {
    const list = words(group).map(word => word.word);
    const all = list.filter(word => termOf.has(word)).map(word => stems[termOf.get(word)]).sort((a, b) => counts[b] - counts[a]);
    for (const key of [...list, ...all]) same.set(key, all[0]);
  }
  const setOf = text => new Set(words(text).map(word => word.word));
  const isTerm = numbers(data.termPages), titles = new Map();
  (data.titles || []).forEach((page, i) => { if (!isTerm[i]) titles.set(spaced(page[0]), i); });
  return {
    data, same, titles, counts, terms, stems, termOf, names, longest, spelling,
    outlook: setOf(data.words.outlook), outlookIs: words(data.words.outlook).map(word => stems[termOf.get(word.word)]).find(stem => stem >= 0), not: setOf(data.words.not), heat: setOf(data.words.heat), units: setOf(data.words.units),
    stop: new Set(data.stop.split(' ')), typeOf: numbers(data.typeOf), regionsOf: numbers(data.regionsOf), isTerm,
    flags: data.flags ? data.flags.split(' ').map(numbers) : [],
    spelt: null, sounds: null,
  };
}

const spaced = text => words(text).map(word => word.word).join(' ');
const stemOf = (dictionary, word) => dictionary.stems[dictionary.termOf.get(word)];
// A rare word tells more than a common one; above 2 it is only odd, and must not outweigh a page’s name.
const rarity = (dictionary, count) => Math.min(2, Math.log(1 + (dictionary.data.pages - count + 0.5) / (count + 0.5)));
const typeOf = (dictionary, page) => dictionary.data.types[dictionary.typeOf[page]];
const regionsOf = (dictionary, page) => dictionary.data.regions.filter((region, i) => dictionary.regionsOf[page] & (1 << i));

/** Which of the ranges that begin at starts a number lies in. */
function rangeOf(starts, number) {
  let low = 0, high = starts.length - 1;
  while (low < high) { const middle = (low + high + 1) >> 1; if (starts[middle] <= number) low = middle; else high = middle - 1; }
  return low;
}
const pieceOf = (dictionary, list) => rangeOf(dictionary.data.pieces, list);
const placesPartOf = (dictionary, list) => rangeOf(dictionary.data.places, list);
const shardOf = (dictionary, page) => rangeOf(dictionary.data.shards, page);

/** Terms that are the same word in another spelling of the language, or with what the language joins to it. */
function bySpelling(dictionary, word) {
  const one = text => dictionary.spelling.reduce((so, rule) => so.replace(rule[0], rule[1]), text);
  if (!dictionary.spelt) {
    dictionary.spelt = new Map();
    dictionary.terms.forEach((term, i) => { const same = one(term), list = dictionary.spelt.get(same); if (list) list.push(i); else dictionary.spelt.set(same, [i]); });
  }
  return dictionary.spelt.get(one(word)) || [];
}

/** Terms that begin with a word, one for each stem, the commonest first. */
function byPrefix(dictionary, word, most) {
  const terms = dictionary.terms, found = new Map();
  let low = 0, high = terms.length;
  while (low < high) { const middle = (low + high) >> 1; if (terms[middle] < word) low = middle + 1; else high = middle; }
  for (let i = low; i < terms.length && terms[i].startsWith(word) && found.size <= 400; i++)
    if (!found.has(dictionary.stems[i])) found.set(dictionary.stems[i], i);
  return [...found].sort((a, b) => dictionary.counts[b[0]] - dictionary.counts[a[0]] || a[1] - b[1]).slice(0, most).map(pair => pair[1]);
}

/** Terms that a mistaken word may stand for: [term, how far]; at most three, all about as near. */
function byMistake(dictionary, word, typing) {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2, found = [];
  // No word is mended to a number or a small word.
  const terms = dictionary.terms.map(term => hasDigit(term) || dictionary.stop.has(term) ? '' : term);
  if (!most) return found;
  const start = term => term[0] === word[0] ? 0 : 0.4;
  terms.forEach((term, i) => {
    if (Math.abs(term.length - word.length) > most || term.length < 3) return;
    const edits = distance(word, term, most, false);
    if (edits <= most) found.push([i, edits + start(term)]);
  });
  if (found.every(pair => pair[1] > 1.5)) {
    if (!dictionary.sounds) dictionary.sounds = terms.map(sound);
    const heard = sound(word), far = heard.length < 7 ? 0 : heard.length < 11 ? 1 : 2;
    dictionary.sounds.forEach((other, i) => {
      if (Math.abs(other.length - heard.length) > far || terms[i].length < 4) return;
      const edits = distance(heard, other, far, false);
      if (edits <= far) found.push([i, edits + 0.6 + start(terms[i])]);
    });
  }
  // Only the vowels are wrong: “maintainence”.
  if (!found.length && word.length > 6) {
    const bones = consonants(word);
    terms.forEach((term, i) => { if (term[0] === word[0] && bones.length > 3 && consonants(term) === bones) found.push([i, 1.7]); });
  }
  if (!found.length && typing && word.length > 4) {
    terms.forEach((term, i) => {
      if (term.length < word.length - 1) return;
      const edits = distance(word, term.slice(0, word.length + 1), 1, true);
      if (edits <= 1) found.push([i, edits + 0.5]);
    });
  }
  const counts = dictionary.counts, stems = dictionary.stems;
  found.sort((a, b) => a[1] - b[1] || counts[stems[b[0]]] - counts[stems[a[0]]]);
  const taken = new Set();
  return found.filter(pair => {
    if (pair[1] > found[0][1] + 0.3 || taken.size >= 3 || taken.has(stems[pair[0]])) return false;
    return taken.add(stems[pair[0]]);
  });
}
