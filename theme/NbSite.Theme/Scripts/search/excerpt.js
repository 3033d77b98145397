// A few words of a page around what was found.

/** Whether the phrases in quotes stand in a text. */
function phrasesStand(dictionary, plan, text) {
  const list = words(text).map(word => stemOf(dictionary, word.word));
  return plan.phrases.every(phrase => list.some((stem, i) => stem === phrase[0].stem
    && phrase.every(word => list[i + word.place - phrase[0].place] === word.stem)));
}

/** How many of the words that were asked for, or else of the names of what was meant, stand in a text. */
function meets(dictionary, plan, text) {
  const stems = new Set(words(text).map(word => stemOf(dictionary, word.word)));
  const count = wanted => [...wanted].filter(stem => stems.has(stem)).length;
  return count(plan.stems) || 0.5 * Math.min(1, count(namesOf(dictionary, plan)));
}

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
