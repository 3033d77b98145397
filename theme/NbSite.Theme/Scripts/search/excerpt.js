// A few words of a page around what was found.

/** Whether the phrases in quotes stand in a text, each in one line. */
function phrasesStand(dictionary, plan, text) {
  const lines = text.split('\n').map(line => words(line).map(word => stemOf(dictionary, word.word)));
  return plan.phrases.every(phrase => lines.some(line => line.some((stem, i) =>
    phrase.every(word => line[i + word.place - phrase[0].place] === word.stem))));
}

/** How many of the words that were asked for, or half a one for another name of what was meant, stand in a text. */
function meets(dictionary, plan, text) {
  const all = words(text), stems = new Set(all.map(word => stemOf(dictionary, word.word)));
  return [...plan.stems].filter(stem => stems.has(stem)).length || (namesIn(dictionary, plan, all).length ? 0.5 : 0);
}

/** The same results; those gain a tenth where words of the query stand close together, if their text is there. */
function closestFirst(dictionary, plan, results, textOf) {
  const order = new Map(), worth = new Map();
  plan.words.forEach((word, i) => { if (!word.number) for (const pair of word.list) order.set(pair[0], i); });
  for (const result of results) {
    let before = {};
    worth.set(result, result.score);
    for (const one of words(textOf(result.page))) {
      const word = order.get(stemOf(dictionary, one.word));
      if (word === undefined) continue;
      if (before.word !== word && one.place - before.place < 4) worth.set(result, result.score * 1.1);
      before = { word, place: one.place };
    }
  }
  return results.sort((a, b) => worth.get(b) - worth.get(a));
}

const textOfPage = page => page[5].map(section => section[1] + '\n' + (section[2] || '')).join('\n');

// The words of a text that make up another name of what was asked.
function namesIn(dictionary, plan, all) {
  const telling = all.filter(word => !dictionary.stop.has(word.word)), list = telling.map(word => stemOf(dictionary, word.word)), met = new Set();
  // Of “!” names, such as “the runs”, one word tells, which is no name where it stands alone.
  for (const span of plan.concepts) for (const name of dictionary.data.concepts[span.concept][1].split(' ').filter(name => name[0] !== '!').map(numbers))
    list.forEach((_, i) => {
      if (name.every((stem, k) => list[i + k] === stem)) name.forEach((_, k) => met.add(telling[i + k]));
    });
  return telling.filter(word => met.has(word));
}

/** The best part of a text: a list of [text, marked]. */
function excerpt(dictionary, plan, text, length) {
  // A line that ends as a sentence does needs no sign between it and the next.
  const flat = text.replace(/([.?!:])?\n/g, (_, end) => end ? end + ' ' : ' · '), all = words(flat), meant = word => plan.stems.has(stemOf(dictionary, word.word))
    && (!dictionary.stop.has(word.word) || isName(dictionary, flat, word));
  const hits = all.filter(meant).length ? all.filter(meant) : namesIn(dictionary, plan, all);
  let start = 0, best = -1;
  for (let i = 0; i < hits.length; i++) {
    const kinds = new Set();
    let k = i;
    while (k < hits.length && hits[k].end - hits[i].at <= length - 40) kinds.add(stemOf(dictionary, hits[k++].word));
    const worth = kinds.size * 3 + (k - i);
    if (worth > best) { best = worth; start = Math.max(0, hits[i].at - 50); }
  }
  // From the beginning of a sentence or line, when it is near.
  const begin = hits.length ? Math.max(...['. ', '? ', '! ', '· '].map(end => flat.lastIndexOf(end, start + 50) + 2)) : 0;
  const whole = start > 0 && begin > 1 && start - begin < 80;
  if (start > 0) start = whole ? begin : start < 80 ? 0 : flat.indexOf(' ', start) + 1;
  let end = Math.min(flat.length, start + length);
  if (end < flat.length) end = Math.max(start + 1, flat.lastIndexOf(' ', end));
  const parts = start > 0 && !whole ? [['… ', false]] : [];
  let at = start;
  for (const hit of hits) {
    // Pairs of letters lie over each other.
    const from = Math.max(at, hit.at);
    if (hit.at < start || hit.end > end) continue;
    if (from > at) parts.push([flat.slice(at, from), false]);
    parts.push([flat.slice(from, hit.end), true]);
    at = hit.end;
  }
  if (at < end) parts.push([flat.slice(at, end), false]);
  if (end < flat.length) parts.push([' …', false]);
  return parts;
}
