// A few words of a page around what was found.

/** Whether the phrases in quotes stand in a text. */
function phrasesStand(dictionary, plan, text) {
  const list = words(text).map(word => stemOf(dictionary, word.word));
  return plan.phrases.every(phrase => list.some((stem, i) => stem === phrase[0].stem
    && phrase.every(word => list[i + word.place - phrase[0].place] === word.stem)));
}

// The words of a text that make up another name of what was asked.
function namesIn(dictionary, plan, all) {
  const telling = all.filter(word => !dictionary.stop.has(word.word)), list = telling.map(word => stemOf(dictionary, word.word)), met = new Set();
  for (const span of plan.concepts) for (const name of dictionary.data.concepts[span.concept][1].split(' ').map(numbers))
    list.forEach(function (_, i) {
      if (name.every((stem, k) => list[i + k] === stem)) name.forEach((_, k) => met.add(telling[i + k]));
    });
  return telling.filter(word => met.has(word));
}

/** The best part of a text: parts are [text, marked]; hits is how many words were meant. */
function excerpt(dictionary, plan, text, length) {
  const flat = text.replace(/\n/g, ' · '), all = words(flat), meant = word => plan.stems.has(stemOf(dictionary, word.word));
  const hits = all.filter(meant).length ? all.filter(meant) : namesIn(dictionary, plan, all);
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
