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

/** Pages in order, best first. listOf and placesOf give a list's text. */
function rank(dictionary, plan, listOf, placesOf) {
  const size = plan.words.length, pages = new Map(), whole = new Map(), named = new Set();
  function give(page, word, score) {
    let entry = pages.get(page);
    if (!entry) pages.set(page, entry = { page, scores: new Array(size).fill(0) });
    if (score > entry.scores[word]) entry.scores[word] = score;
  }
  for (const number of [false, true]) plan.words.forEach((word, i) => {
    if (word.number !== number) return;
    for (const pair of word.list) eachPage(listOf(pair[0]), (page, weight) => {
      // A number beside other words counts only in a name (nothing else weighs so much) that has one of them too: it weighs
      // nothing that is told of a child.
      if (!number || (weight > 14 && pages.has(page)
        && plan.words.some((other, k) => Math.abs(k - i) === 1 && pages.get(page).scores[k] > 12 * other.weight)))
        give(page, i, pair[1] * weight * word.weight);
    });
    for (const glued of [word.glued, word.gluedBefore])
      if (glued !== undefined) eachPage(listOf(glued), (page, weight) => give(page, i, weight * word.weight));
  });
  for (const span of plan.concepts) {
    const rare = rarity(dictionary, dictionary.data.concepts[span.concept][2]);
    eachPage(listOf(dictionary.counts.length + span.concept), (page, weight) => {
      for (let i = span.from; i <= span.to; i++) give(page, i, 0.8 * weight * Math.max(plan.words[i].weight, rare));
      if (weight > 45) named.add(page);
      if (span.to - span.from + 1 === size) whole.set(page, Math.max(whole.get(page) || 0, weight));
    });
  }
  const worth = word => word.number ? 0 : word.weight, all = plan.words.reduce((sum, word) => sum + worth(word), 0) || 1;
  const results = [];
  for (const entry of pages.values()) {
    const quoted = plan.phrases.length ? inOrder(plan, placesOf, entry.page) : 1;
    if (quoted === 0) continue;
    let score = 0, met = 0;
    entry.scores.forEach((part, i) => { score += part; if (part > 0) met += worth(plan.words[i]); });
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
  let kept = results.filter(entry => entry.score >= least);
  // A page that is named goes before a sign that is no emergency.
  const first = (page, section, level = 0) => {
    const top = kept[0], after = level < 2 && top && top.page !== page && named.has(top.page) && !dictionary.isTerm[top.page];
    if (after) top.score = Infinity;
    kept = kept.filter(entry => entry.page !== page);
    kept.splice(after ? 1 : 0, 0, { page, covered: 1, score: Infinity, section, level });
  };
  if (!plan.phrases.length && plan.page === undefined) {
    const alarm = alarmOf(dictionary, plan);
    if (plan.reading) first(...dictionary.data.reading);
    else if (!alarm && isUrgent(dictionary, plan, pages)) first(dictionary.data.urgent);
    if (alarm) first(...alarm);
  }
  return kept;
}

// 1: every phrase in quotes stands there; 0: one does not; 2: there are no places, the text must tell.
function inOrder(plan, placesOf, page) {
  let answer = 1;
  for (const phrase of plan.phrases) {
    const found = phrase.map(word => word.stem === undefined ? [] : placesOn(placesOf(word.stem), page));
    if (found.some(sections => sections && !sections.length)) return 0;
    if (found.includes(null)) { answer = 2; continue; }
    const stands = found[0].some(([section, places]) => places.some(start => phrase.every((word, k) => {
      const here = found[k].find(one => one[0] === section);
      return here && here[1].includes(start + word.place - phrase[0].place);
    })));
    if (!stands) return 0;
  }
  return answer;
}

// The sign that is meant: one of its phrases is the query, whatever the small words and their order, or stands in it; of two
// that fit as well, the more urgent one. A page says less than a sign: its phrases count when they are the whole query.
function alarmOf(dictionary, plan) {
  const said = plan.words.filter(word => !word.number);
  let best, most = 0;
  for (const [page, section, level, phrases] of dictionary.data.alarms) for (const phrase of phrases.split(' ')) {
    const not = phrase[0] === '!', stems = numbers(phrase.replace('!', '')), size = stems.length + not;
    const whole = stems.length === said.length && not === plan.not, worth = whole * 1000 + size * 10 + level;
    if (worth > most && not <= plan.not && whole + (size > 1) + (section >= 0) > 1 
      && stems.every(stem => said.some(word => word.list.some(pair => pair[1] > 0.45 && [stem, dictionary.same.get(stem)].includes(pair[0]))))) {
      most = worth;
      best = [page, section, level];
    }
  }
  return best;
}

// Words of danger lead to the page that says when to phone: a name of that page, words that all stand in one line of its
// urgent cards, or most of the words when they are two or more.
function isUrgent(dictionary, plan, pages) {
  const urgent = dictionary.data.urgent, size = dictionary.data.pages, counts = dictionary.counts;
  if (!pages.has(urgent)) return false;
  const telling = plan.words.filter(word => !word.list.length || counts[word.list[0][0]] < size * 0.5);
  const said = telling.filter(word => word.list.length).map(word => word.list[0][0]);
  return dictionary.flags.some(flag => {
    const met = said.filter(stem => flag.includes(stem));
    return met.some(stem => counts[stem] < size * 0.35) && (met.length === telling.length || (met.length > 1 && met.length * 2 > telling.length));
  });
}
