// Finds the pages of a plan and puts the best first. How: docs/design/search.md, “Order”.

/** Reads one list of the index: calls with a page and its weight there. */
function eachPage(text, call) {
  const list = numbers(text);
  for (let i = 0, page = 0; i < list.length; i += 2) call(page += list[i], list[i + 1]);
}

/** The places of a word on a page: [section, places] for each section; null when the index has no places of the word. */
function placesOn(text, wanted) {
  const list = numbers(text);
  for (let i = 0, page = 0; i < list.length;) {
    page += list[i++];
    const sections = [];
    for (let n = list[i++], section = 0; n > 0; n--) {
      section += list[i++];
      const places = [];
      for (let k = list[i++], place = 0; k > 0; k--) places.push(place += list[i++]);
      sections.push([section, places]);
    }
    if (page === wanted) return sections;
  }
  return text ? [] : null;
}

/** Pages in order, best first. listOf and placesOf give a list's text; wanted, if given, tells which pages may be shown. */
function rank(dictionary, plan, listOf, placesOf, wanted) {
  const size = plan.words.length, pages = new Map(), whole = new Map();
  function give(page, word, score) {
    let entry = pages.get(page);
    if (!entry) pages.set(page, entry = { page, scores: new Array(size).fill(0) });
    if (score > entry.scores[word]) entry.scores[word] = score;
  }
  plan.words.forEach(function (word, i) {
    for (const pair of word.list) eachPage(listOf(pair[0]), (page, weight) => give(page, i, pair[1] * weight * word.weight));
    for (const glued of [word.glued, word.gluedBefore])
      if (glued !== undefined) eachPage(listOf(glued), (page, weight) => give(page, i, weight * word.weight));
  });
  for (const span of plan.concepts) {
    const rare = rarity(dictionary, dictionary.data.concepts[span.concept][2]);
    eachPage(listOf(dictionary.counts.length + span.concept), function (page, weight) {
      for (let i = span.from; i <= span.to; i++) give(page, i, 0.8 * weight * Math.max(plan.words[i].weight, rare));
      if (span.to - span.from + 1 === size) whole.set(page, Math.max(whole.get(page) || 0, weight));
    });
  }
  const all = plan.words.reduce((sum, word) => sum + word.weight, 0) || 1;
  const results = [];
  for (const entry of pages.values()) {
    if (wanted && !wanted(entry.page)) continue;
    const quoted = plan.phrases.length ? inOrder(plan, placesOf, entry.page) : 1;
    if (quoted === 0) continue;
    let score = 0, met = 0;
    entry.scores.forEach((part, i) => { score += part; if (part > 0) met += plan.words[i].weight; });
    entry.covered = met / all;
    score *= Math.pow(entry.covered, 0.8);
    if ((whole.get(entry.page) || 0) >= 28) score *= 1.5;
    if (entry.page === plan.page) score *= 3;
    if (dictionary.isTerm[entry.page]) score *= 0.6;
    entry.score = score;
    entry.unsure = quoted === 2;
    results.push(entry);
  }
  // What is about as good stands in reading order, in which authors put their pages by weight.
  const level = result => Math.round(50 * Math.log(result.score));
  results.sort((a, b) => level(b) - level(a) || a.page - b.page);
  const least = results.length ? results[0].score * 0.06 : 0;
  const kept = results.filter(entry => entry.score >= least);
  urgentFirst(dictionary, plan, kept, pages, wanted);
  return kept;
}

// 1: every phrase in quotes stands there; 0: one does not; 2: there are no places, the text must tell.
function inOrder(plan, placesOf, page) {
  let answer = 1;
  for (const phrase of plan.phrases) {
    const found = phrase.map(word => word.stem === undefined ? [] : placesOn(placesOf(word.stem), page));
    if (found.some(sections => sections && !sections.length)) return 0;
    if (found.includes(null)) { answer = 2; continue; }
    const stands = found[0].some(([section, places]) => places.some(start => phrase.every(function (word, k) {
      const here = found[k].find(one => one[0] === section);
      return here && here[1].includes(start + word.place - phrase[0].place);
    })));
    if (!stands) return 0;
  }
  return answer;
}

// Words of danger lead to the page that says when to phone: a name of that page, words that all stand in one line of its
// urgent cards, or most of the words when they are two or more.
function urgentFirst(dictionary, plan, results, pages, wanted) {
  const urgent = dictionary.data.urgent, size = dictionary.data.pages, counts = dictionary.counts;
  const entry = pages.get(urgent);
  if (!entry || !results.length || plan.phrases.length || plan.page !== undefined || (wanted && !wanted(urgent))) return;
  const telling = plan.words.filter(word => !word.list.length || counts[word.list[0][0]] < size * 0.5);
  const said = telling.filter(word => word.list.length).map(word => word.list[0][0]);
  const title = dictionary.data.titles && dictionary.data.titles[urgent][0];
  const red = plan.concepts.some(span => dictionary.data.concepts[span.concept][0] === title) || dictionary.flags.some(function (flag) {
    const met = said.filter(stem => flag.includes(stem));
    return met.some(stem => counts[stem] < size * 0.35) && (met.length === telling.length || (met.length > 1 && met.length * 2 > telling.length));
  });
  if (!red) return;
  const at = results.indexOf(entry);
  if (at >= 0) results.splice(at, 1);
  entry.covered = 1;
  entry.score = Infinity;
  results.unshift(entry);
}
