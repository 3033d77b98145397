// A few words of a page around what was found.

/** Whether the phrases in quotes stand in a text, each in one line. */
function phrasesStand(dictionary, plan, text) {
  const lines = text.split('\n').map(line => words(line).map(word => stemOf(dictionary, word.word)));
  return plan.phrases.every(phrase => lines.some(line => line.some((stem, i) =>
    phrase.every(word => line[i + word.place - phrase[0].place] === word.stem))));
}

/** How many of the words that were asked for, or else of the names of what was meant, stand in a text. */
function meets(dictionary, plan, text) {
  const stems = new Set(words(text).map(word => stemOf(dictionary, word.word)));
  const count = wanted => [...wanted].filter(stem => stems.has(stem)).length;
  return count(plan.stems) || 0.5 * Math.min(1, count(namesOf(dictionary, plan)));
}

/** How near the words of a query stand to each other in a text: 0.1 close, 0 apart. */
function nearness(dictionary, plan, text) {
  const order = new Map();
  plan.words.forEach((word, i) => { for (const pair of word.list) if (!order.has(pair[0])) order.set(pair[0], i); });
  let near = 0, before = {};
  for (const one of words(text)) {
    const word = order.get(stemOf(dictionary, one.word));
    if (word === undefined) continue;
    if (before.word !== word && one.place - before.place < 4) near = 0.1;
    before = { word, place: one.place };
  }
  return near;
}

/** The same results, those first whose words stand close together; only pages whose text is there are moved. */
function closestFirst(dictionary, plan, results, textOf) {
  if (plan.words.length < 2) return results;
  const worth = new Map(results.map(result => [result, result.score * (1 + nearness(dictionary, plan, textOf(result.page)))]));
  return results.sort((a, b) => worth.get(b) - worth.get(a));
}

const textOfPage = page => page[5].map(section => section[1] + '\n' + (section[2] || '')).join('\n');

const namesOf = (dictionary, plan) => new Set(plan.concepts.flatMap(span =>
  dictionary.data.concepts[span.concept][1].split(' ').flatMap(phrase => numbers(phrase))));

/** The best part of a text: parts are [text, marked]; hits is how many words were meant. */
function excerpt(dictionary, plan, text, length) {
  const flat = text.replace(/\n/g, ' · '), all = words(flat), wanted = new Set(plan.stems);
  const meant = word => wanted.has(stemOf(dictionary, word.word));
  let hits = all.filter(meant);
  if (!hits.length) {
    for (const stem of namesOf(dictionary, plan)) wanted.add(stem);
    hits = all.filter(meant);
  }
  let start = 0, best = -1;
  for (let i = 0; i < hits.length; i++) {
    const kinds = new Set();
    let k = i;
    while (k < hits.length && hits[k].end - hits[i].at <= length - 40) kinds.add(stemOf(dictionary, hits[k++].word));
    const worth = kinds.size * 3 + (k - i);
    if (worth > best) { best = worth; start = Math.max(0, hits[i].at - 50); }
  }
  if (start > 0) start = flat.indexOf(' ', start) + 1;
  let end = Math.min(flat.length, start + length);
  if (end < flat.length) end = Math.max(start + 1, flat.lastIndexOf(' ', end));
  const parts = start > 0 ? [['… ', false]] : [];
  let at = start;
  for (const hit of hits) {
    if (hit.at < at || hit.end > end) continue;
    if (hit.at > at) parts.push([flat.slice(at, hit.at), false]);
    parts.push([flat.slice(hit.at, hit.end), true]);
    at = hit.end;
  }
  if (at < end) parts.push([flat.slice(at, end), false]);
  if (end < flat.length) parts.push([' …', false]);
  return { parts, hits: hits.length };
}
