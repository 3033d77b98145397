// Finds the pages of a plan and puts the best first. How: docs/design/search.md, “Order”.

/** Reads one list of the index: calls with a page, its weight and its sections ([section, places], or null). */
function eachPage(text, call) {
  if (!text) return;
  const list = numbers(text.slice(1)), placed = text[0] === 'P';
  for (let i = 0, page = 0; i < list.length;) {
    page += list[i++];
    const weight = list[i++];
    if (!placed) { call(page, weight, null); continue; }
    const sections = [];
    let section = 0;
    for (let n = list[i++]; n > 0; n--) {
      section += list[i++];
      const places = [];
      let place = 0;
      for (let k = list[i++]; k > 0; k--) places.push(place += list[i++]);
      sections.push([section, places]);
    }
    call(page, weight, sections);
  }
}

/** Pages in order, best first. listOf(number) gives a list's text; wanted, if given, tells which pages may be shown. */
function rank(dictionary, plan, listOf, wanted) {
  const size = plan.words.length, pages = new Map(), whole = new Map();
  function give(page, word, score, sections) {
    let entry = pages.get(page);
    if (!entry) pages.set(page, entry = { page, scores: new Array(size).fill(0), places: [] });
    if (score > entry.scores[word]) entry.scores[word] = score;
    if (sections) for (const one of sections) entry.places.push([word, one[0], one[1]]);
  }
  plan.words.forEach(function (word, i) {
    for (const pair of word.list) eachPage(listOf(pair[0]), (page, weight, sections) => give(page, i, pair[1] * weight * word.weight, sections));
    for (const glued of [word.glued, word.gluedBefore])
      if (glued !== undefined) eachPage(listOf(glued), (page, weight, sections) => give(page, i, weight * word.weight, sections));
  });
  for (const span of plan.concepts) {
    const rare = rarity(dictionary, dictionary.data.concepts[span.concept][2]);
    eachPage(listOf(dictionary.counts.length + span.concept), function (page, weight, sections) {
      for (let i = span.from; i <= span.to; i++) give(page, i, 0.8 * weight * Math.max(plan.words[i].weight, rare), i === span.from ? sections : null);
      if (span.to - span.from + 1 === size) whole.set(page, Math.max(whole.get(page) || 0, weight));
    });
  }
  const all = plan.words.reduce((sum, word) => sum + word.weight, 0) || 1;
  const results = [];
  for (const entry of pages.values()) {
    if (wanted && !wanted(entry.page)) continue;
    const quoted = plan.phrases.length ? inOrder(plan, listOf, entry.page) : 1;
    if (quoted === 0) continue;
    let score = 0, met = 0;
    entry.scores.forEach((part, i) => { score += part; if (part > 0) met += plan.words[i].weight; });
    entry.covered = met / all;
    chooseSection(entry, plan);
    score *= Math.pow(entry.covered, 0.8) * (1 + entry.near);
    if ((whole.get(entry.page) || 0) >= 28) score *= 1.5;
    if (entry.page === plan.page) score *= 3;
    if (dictionary.isTerm[entry.page]) score *= 0.6;
    entry.score = score;
    entry.unsure = quoted === 2;
    results.push(entry);
  }
  results.sort((a, b) => b.score - a.score || a.page - b.page);
  const least = results.length ? results[0].score * 0.06 : 0;
  const kept = results.filter(entry => entry.score >= least);
  urgentFirst(dictionary, plan, kept, pages, wanted);
  return kept;
}

// The section that holds most of what was asked, and whether the words stand close together.
function chooseSection(entry, plan) {
  const sections = new Map();
  for (const [word, section, places] of entry.places) {
    if (!sections.has(section)) sections.set(section, []);
    for (const place of places) sections.get(section).push([place, word]);
  }
  entry.section = entry.places.length ? 0 : -1;
  entry.near = 0;
  let best = -1;
  for (const [section, list] of sections) {
    const seen = new Set(), headed = new Set();
    for (const [place, word] of list) { seen.add(word); if (place < 7 && section > 0) headed.add(word); }
    let worth = 0;
    for (const word of seen) worth += plan.words[word].weight * (headed.has(word) ? 1.6 : 1);
    if (section === 0) worth *= 1.25;
    if (worth > best + 1e-9) { best = worth; entry.section = section; }
    if (seen.size > 1) {
      list.sort((a, b) => a[0] - b[0]);
      let near = 0.08;
      for (let k = 1; k < list.length; k++)
        if (list[k][1] !== list[k - 1][1] && list[k][0] - list[k - 1][0] < 4) near = list[k][1] === list[k - 1][1] + 1 ? 0.3 : Math.max(near, 0.2);
      entry.near = Math.max(entry.near, near);
    }
  }
}

// 1: every phrase in quotes stands there; 0: one does not; 2: the lists have no places, the text must tell.
function inOrder(plan, listOf, page) {
  let answer = 1;
  for (const phrase of plan.phrases) {
    const found = phrase.map(function (word) {
      let sections = undefined;
      if (word.stem !== undefined) eachPage(listOf(word.stem), (at, weight, list) => { if (at === page) sections = list; });
      return sections;
    });
    if (found.some(sections => sections === undefined)) return 0;
    if (found.some(sections => sections === null)) { answer = 2; continue; }
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
  if (entry.section === undefined) entry.section = 0;
  results.unshift(entry);
}
