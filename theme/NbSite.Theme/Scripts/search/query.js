// Understands a query: what each of its words may mean, which names of things stand in it, what is in quotes.

/** What a word may mean: list of [stem, how sure]; mistake: the term it was mended to; both: the stems of two words written as one. */
function meaningsOf(dictionary, word, typing, exact) {
  const stems = dictionary.stems, counts = dictionary.counts, list = new Map(), code = hasDigit(word);
  const add = (term, sure) => { if (!(list.get(stems[term]) >= sure)) list.set(stems[term], sure); };
  let main = dictionary.termOf.get(word), mistake = null;
  // Where the index goes by spellings, as in English, it has them under one stem already.
  const alike = main === undefined || !dictionary.data.alike ? bySpelling(dictionary, word) : [];
  if (main === undefined) main = alike[0];
  for (let term = main; term < stems.length && dictionary.terms[term] === dictionary.terms[main]; term++) add(term, 1);
  for (const term of alike) if (!dictionary.stop.has(dictionary.terms[term])) add(term, 0.6);
  // Whoever asks for the outlook is led there above all, and not to a page that says the typed word most often.
  const hope = dictionary.outlook.has(word), same = hope ? dictionary.outlookIs : dictionary.same.get(main === undefined ? word : stems[main]);
  if (same !== undefined) list.set(same, Math.max(list.get(same) || 0, hope ? 1.5 : 0.8));
  // A number is looked for as it was typed, and nothing else is; a code may go on (“ch14”, “ch14.18”), but not in a number.
  if (!isNumber(word) && (word.length > 3 || typing || main === undefined)) for (const term of byPrefix(dictionary, word, typing ? 8 : 6))
    if ((word[1] || word > 'ก') && !(code && hasDigit(dictionary.terms[term].charAt(word.length)))) add(term, main !== undefined ? 0.3 : 0.7);
  if (!list.size && !exact) {
    for (let cut = 3; cut <= word.length - (code ? 1 : 3); cut++) {
      const left = stemOf(dictionary, word.slice(0, cut)), right = stemOf(dictionary, word.slice(cut));
      if (counts[left] && counts[right] && !hasDigit(word[cut - 1])) return { both: [left, right] };
    }
    if (!code) for (const pair of byMistake(dictionary, word, typing)) {
      if (mistake === null) mistake = dictionary.terms[pair[0]];
      add(pair[0], pair[1] < 1.1 ? 0.75 : pair[1] < 1.6 ? 0.65 : 0.5);
    }
    // Another form of a word that is known: “immunised” where only “immunisation” stands.
    for (let end = code ? 0 : word.length - 1; !list.size && end >= Math.max(3, word.length - 6); end--) {
      const part = word.slice(0, end), terms = end > 4 ? byPrefix(dictionary, part, 3) : dictionary.termOf.has(part) ? [dictionary.termOf.get(part)] : [];
      for (const term of terms) add(term, 0.6);
      if (terms.length && !hasDigit(dictionary.terms[terms[0]])) mistake = dictionary.terms[terms[0]];
    }
  }
  return { list: [...list].sort((a, b) => b[1] - a[1] || counts[b[0]] - counts[a[0]]), mistake };
}

/** A plan for a query. typing: its last word may not be finished; exact: mistakes are not mended. */
function readQuery(dictionary, query, typing, exact) {
  query = query.slice(0, 200).replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, letters => letters.replace(/\./g, ''));
  const plan = { words: [], phrases: [], concepts: [], mended: null, widened: [], stems: new Set() };
  const quotes = [];
  const plain = query.replace(/["“”„]([^"“”„]+)["“”„]/g, (whole, inside) => { quotes.push(inside); return ' ' + inside + ' '; });
  readWords(dictionary, plan, plain, typing && !/[\s"”]$/.test(query), exact, quotes.length);
  readNames(dictionary, plan, plain);
  plan.page = dictionary.titles.get(spaced(plan.mended || plain));
  for (const quote of quotes) {
    const all = words(quote), telling = all.filter(word => !dictionary.stop.has(word.word));
    const inside = (telling.length ? telling : all).map(word => ({ stem: stemOf(dictionary, word.word), place: word.place }));
    if (inside.length) plan.phrases.push(inside);
  }
  const lists = plan.words.flatMap(word => [...word.list.map(pair => pair[0]), word.glued]).filter(list => list >= 0).concat(plan.concepts.map(span => dictionary.counts.length + span.concept));
  plan.pieces = [...new Set(lists.map(list => pieceOf(dictionary, list)))];
  plan.places = [...new Set(plan.phrases.flat().filter(word => word.stem !== undefined).map(word => placesPartOf(dictionary, word.stem)))];
  return plan;
}

/** A small word in capitals is a name, where the site has one: “IT chemotherapy”. */
const isName = (dictionary, text, word) => dictionary.termOf.has(word.word) && /^\p{Lu}{2,}$/u.test(text.slice(word.at, word.end));

function readWords(dictionary, plan, plain, typing, exact, quoted) {
  const said = words(plain).slice(0, 24);
  plan.outlook = said.some(word => dictionary.outlook.has(word.word));
  plan.not = said.some(word => dictionary.not.has(word.word));
  if (!quoted) findNumbers(dictionary, plan, plain, said);
  let telling = said.filter(word => (!dictionary.stop.has(word.word) || isName(dictionary, plain, word)) && !word.left);
  const only = !plan.reading && telling.every(word => word.number);
  if (only) telling = said.filter(word => word.left || word.number);
  if (!telling.length && !plan.reading) {
    // Small words only: as they stand, and “well being” as one word.
    said.forEach((word, i) => { const next = said[i + 1], both = next && word.word + next.word; if (dictionary.termOf.has(both)) telling.push({ ...word, word: both, end: next.end }); });
    telling.push(...said.filter((word, i) => dictionary.termOf.has(word.word) || (typing && !said[i + 1])));
  }
  let mended = plain, shift = 0;
  telling.forEach((word, i) => {
    const meaning = meaningsOf(dictionary, word.word, typing && word === said[said.length - 1], exact);
    if (meaning.both) {
      for (const stem of meaning.both) plan.words.push({ list: [[stem, 1]], number: false });
      return;
    }
    if (meaning.mistake) {
      mended = mended.slice(0, word.at + shift) + meaning.mistake + mended.slice(word.end + shift);
      shift += meaning.mistake.length - (word.end - word.at);
      plan.mended = mended.trim().replace(/\s+/g, ' ');
    }
    // “follow up” may stand as one word.
    const next = telling[i + 1], glued = next && next.place === word.place + 1 && !(word.number && hasDigit(next.word));
    plan.words.push({
      list: meaning.list, number: !!word.number && !only,
      glued: glued ? stemOf(dictionary, word.word + next.word) : undefined,
    });
  });
  plan.words.forEach((word, i) => {
    if (i > 0) word.gluedBefore = plan.words[i - 1].glued;
    if (!word.number) for (const pair of word.list) plan.stems.add(pair[0]);
    if (word.glued !== undefined) plan.stems.add(word.glued);
    word.weight = rarity(dictionary, word.list.length ? dictionary.counts[word.list[0][0]] : 0);
  });
}

/**
 * What a number is: part of a reading of a thermometer, which leads to the section about fever whatever it is; a dose, an
 * age or a time, which is left out; or a number that tells things with names apart (“stage 4”).
 */
function findNumbers(dictionary, plan, plain, said) {
  const { heat, units } = dictionary, hot = said.some(one => one.word[1] && heat.has(one.word));
  said.forEach((word, i) => {
    const [all, , whole, tenths, letters] = /^(([1-9]\d\d?)([.,]\d\d?)?|[\d.,]+)(\D*)$/.exec(word.word) || [];
    if (!all) return;
    const next = k => said[k] ? said[k].word : '', unit = letters || next(i + 1), isDegree = one => heat.has(one) && (one[1] || whole > 29);
    const reading = dictionary.data.reading && (isDegree(unit) || /^\s*[°º]/.test(plain.slice(word.end)) || (!units.has(unit) && !letters
      && (hot || (whole > 35 && whole < 44) || (whole > 95 && whole < 110 && tenths))));
    if (reading) plan.reading = true;
    word.left = reading || units.has(unit);
    word.number = !word.left && !letters;
    if (word.left) while (units.has(next(++i)) || isDegree(next(i))) said[i].left = true;
  });
}

// Titles and other names of things; a name that is the whole query is told to the reader.
function readNames(dictionary, plan, plain) {
  for (let from = 0; from < plan.words.length; from++) {
    const stems = [];
    for (let to = from; to < plan.words.length && to - from < dictionary.longest && plan.words[to].list.length; to++) {
      stems.push(plan.words[to].list[0][0]);
      for (const concept of dictionary.names.get(stems.join()) || []) plan.concepts.push({ concept, from, to });
    }
  }
  for (const span of plan.concepts) {
    if (span.to - span.from + 1 < plan.words.length || plan.widened.length > 1) continue;
    const label = dictionary.data.concepts[span.concept][0];
    if (![plain.trim(), plan.mended || '', ...plan.widened].some(text => fold(text) === fold(label))) plan.widened.push(label);
  }
}
