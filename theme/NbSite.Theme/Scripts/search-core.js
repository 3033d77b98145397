// The part of search that knows no page: reads the index (docs/design/search.md), understands a query, ranks, excerpts.
// eslint-disable-next-line no-unused-vars
var nbSearchCore = (function () {
  'use strict';
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const value = {};
  for (let i = 0; i < 64; i++) value[letters[i]] = i;
  const special = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l' };

  function numbers(text) {
    const list = [];
    for (let i = 0; i < text.length;) {
      let number = 0, shift = 0, digit;
      do { digit = value[text[i++]]; number |= (digit & 31) << shift; shift += 5; } while (digit > 31);
      list.push(number);
    }
    return list;
  }

  // Equal to SearchWords.Fold of the generator.
  function fold(word) {
    word = word.replace(/\u00ad/g, '').replace(/’/g, "'");
    if (/[^\x00-\x7f]/.test(word)) word = word.normalize('NFKD').replace(/\p{Mn}/gu, '');
    word = word.toLowerCase();
    if (/[ßæœøł]/.test(word)) word = word.replace(/[ßæœøł]/g, c => special[c]);
    return word.replace(/'s$/, '').replace(/'/g, '').slice(0, 40);
  }

  const wordPattern = /[\p{L}\p{N}\p{Mn}\p{Mc}](?:[\p{L}\p{N}\p{Mn}\p{Mc}\u00ad]|(?<=\p{L})['’](?=\p{L})|(?<=[0-9])\.(?=[0-9]))*/gu;

  /** The words of a text with their places; equal to SearchWords.Read of the generator, without glued words. */
  function words(text) {
    const list = [];
    for (const match of text.matchAll(wordPattern)) {
      const word = fold(match[0]);
      if (word) list.push({ word: word, place: list.length, at: match.index, end: match.index + match[0].length });
    }
    return list;
  }

  /** Edits between two words (a swap of neighbours is one), or more than most when there are more. */
  function distance(a, b, most, prefix) {
    if (!prefix && Math.abs(a.length - b.length) > most) return most + 1;
    let before2 = [], before = [], now = [];
    for (let j = 0; j <= b.length; j++) before[j] = j;
    for (let i = 1; i <= a.length; i++) {
      now = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        let best = Math.min(before[j] + 1, now[j - 1] + 1, before[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before2[j - 2] + 1);
        now[j] = best;
        if (best < least) least = best;
      }
      if (least > most) return most + 1;
      before2 = before;
      before = now;
    }
    return prefix ? Math.min.apply(null, before) : before[b.length];
  }

  // How a word sounds, roughly: what people write who have only heard it.
  function sound(word) {
    return word.replace(/ph/g, 'f').replace(/ch|ck|qu|q|c(?![eiy])/g, 'k').replace(/c/g, 's').replace(/z/g, 's')
      .replace(/y/g, 'i').replace(/oea|aea/g, 'ea').replace(/[ao]e/g, 'e').replace(/x/g, 'ks').replace(/([rkgt])h/g, '$1')
      .replace(/(.)\1+/g, '$1');
  }

  function open(dictionary) {
    const terms = [], lemmas = [], termOf = new Map();
    let before = '';
    for (const match of dictionary.terms.matchAll(/([A-Z])([^A-Z]*)/g)) {
      before = before.slice(0, match[1].charCodeAt(0) - 65) + match[2];
      termOf.set(before, terms.length);
      terms.push(before);
    }
    let known = 0;
    for (const back of numbers(dictionary.lemmas)) lemmas.push(back === 0 ? known++ : known - back);
    const counts = numbers(dictionary.counts);
    const conceptCounts = dictionary.concepts.map(concept => concept[2]);
    const typeOf = numbers(dictionary.typeOf), regionsOf = numbers(dictionary.regionsOf), termPages = numbers(dictionary.termPages);
    const flags = dictionary.flags ? dictionary.flags.split(' ').map(numbers) : [];
    const stop = new Set(dictionary.stop.split(' '));
    const spelling = [];
    for (let i = 0; i < dictionary.spelling.length; i += 2)
      spelling.push([new RegExp(dictionary.spelling[i]), dictionary.spelling[i + 1]]);
    const phrases = new Map();
    let longest = 1;
    dictionary.concepts.forEach(function (concept, i) {
      for (const phrase of concept[1].split(' ')) {
        const ids = numbers(phrase), key = ids.join();
        longest = Math.max(longest, ids.length);
        if (phrases.has(key)) phrases.get(key).push(i); else phrases.set(key, [i]);
      }
    });
    let spelt = null, sounds = null, lengths = null;

    function oneSpelling(word) {
      for (const rule of spelling) word = word.replace(rule[0], rule[1]);
      return word;
    }

    function bySpelling(word) {
      if (!spelt) {
        spelt = new Map();
        terms.forEach((term, i) => { const one = oneSpelling(term); if (!spelt.has(one)) spelt.set(one, i); });
      }
      return spelt.get(oneSpelling(word));
    }

    const idf = count => Math.log(1 + (dictionary.pages - count + 0.5) / (count + 0.5));

    function firstFrom(word) {
      let low = 0, high = terms.length;
      while (low < high) { const middle = (low + high) >> 1; if (terms[middle] < word) low = middle + 1; else high = middle; }
      return low;
    }

    function byPrefix(word, most) {
      const found = new Map();
      for (let i = firstFrom(word); i < terms.length && terms[i].startsWith(word); i++) {
        if (!found.has(lemmas[i])) found.set(lemmas[i], i);
        if (found.size > 400) break;
      }
      return [...found].sort((a, b) => counts[b[0]] - counts[a[0]] || a[1] - b[1]).slice(0, most).map(pair => pair[1]);
    }

    function byMistake(word, typing) {
      const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
      if (!most) return [];
      if (!lengths) lengths = terms.map(term => term.length);
      let found = [];
      for (let i = 0; i < terms.length; i++) {
        if (Math.abs(lengths[i] - word.length) > most || lengths[i] < 3) continue;
        const edits = distance(word, terms[i], most, false);
        if (edits <= most) found.push([i, edits + (terms[i][0] === word[0] ? 0 : 0.4)]);
      }
      if (!found.length || found.every(pair => pair[1] > 1.5)) {
        if (!sounds) sounds = terms.map(sound);
        const heard = sound(word), far = heard.length < 6 ? 0 : heard.length < 9 ? 1 : 2;
        for (let i = 0; i < terms.length; i++) {
          if (Math.abs(sounds[i].length - heard.length) > far || lengths[i] < 4) continue;
          const edits = distance(heard, sounds[i], far, false);
          if (edits <= far) found.push([i, edits + 0.6 + (terms[i][0] === word[0] ? 0 : 0.4)]);
        }
      }
      if (!found.length && typing && word.length > 4) {
        for (let i = 0; i < terms.length; i++) {
          if (lengths[i] < word.length - 1) continue;
          const edits = distance(word, terms[i].slice(0, word.length + 1), 1, true);
          if (edits <= 1) found.push([i, edits + 0.5]);
        }
      }
      found.sort((a, b) => a[1] - b[1] || counts[lemmas[b[0]]] - counts[lemmas[a[0]]]);
      const nearest = found.length ? found[0][1] : 0, taken = new Set();
      return found.filter(function (pair) {
        if (pair[1] > nearest + 0.3 || taken.size >= 3 || taken.has(lemmas[pair[0]])) return false;
        return taken.add(lemmas[pair[0]]);
      });
    }

    /** What a word may mean: [stem, how sure (0 to 1)]; term is set when it is not the word that was typed. */
    function meanings(word, typing, exact) {
      const list = new Map();
      const add = (i, sure) => { if (!(list.get(lemmas[i]) >= sure)) list.set(lemmas[i], sure); };
      let main = termOf.get(word), mistake = null;
      if (main === undefined) main = bySpelling(word);
      if (main !== undefined) add(main, 1);
      if (word.length > 3 || typing || main === undefined)
        for (const i of byPrefix(word, typing ? 8 : 6)) { if (word.length > 1) add(i, main !== undefined ? 0.3 : 0.7); }
      if (!list.size && !exact) {
        for (let cut = 3; cut <= word.length - 3 && !list.size; cut++) {
          const left = termOf.get(word.slice(0, cut)), right = termOf.get(word.slice(cut));
          if (left !== undefined && right !== undefined && counts[lemmas[left]] && counts[lemmas[right]])
            return { list: [[lemmas[left], 0.9], [lemmas[right], 0.9]], both: [lemmas[left], lemmas[right]] };
        }
        for (const pair of byMistake(word, typing)) {
          if (mistake === null) mistake = terms[pair[0]];
          add(pair[0], pair[1] < 1.1 ? 0.75 : pair[1] < 1.6 ? 0.65 : 0.5);
        }
      }
      return { list: [...list].sort((a, b) => b[1] - a[1] || counts[b[0]] - counts[a[0]]), mistake: mistake };
    }

    /** Understands a query. typing: its last word may not be finished; exact: mistakes are not mended. */
    function read(query, typing, exact) {
      query = query.slice(0, 200);
      const plan = { words: [], phrases: [], concepts: [], mended: null, widened: [], lemmas: new Set() };
      const quotes = [];
      const plain = query.replace(/["“”„]([^"“”„]+)["“”„]/g, (whole, inside) => { quotes.push(inside); return ' ' + inside + ' '; });
      const said = words(plain).slice(0, 24);
      let content = said.filter(word => !stop.has(word.word));
      if (!content.length) content = said.filter(word => termOf.has(word.word));
      let mended = plain, shift = 0;
      content.forEach(function (word, i) {
        const last = typing && word === said[said.length - 1] && !/[\s"”]$/.test(query);
        const meaning = meanings(word.word, last, exact);
        if (meaning.both) {
          plan.words.push({ word: word.word, list: [[meaning.both[0], 1]] }, { word: word.word, list: [[meaning.both[1], 1]] });
          return;
        }
        if (meaning.mistake) {
          mended = mended.slice(0, word.at + shift) + meaning.mistake + mended.slice(word.end + shift);
          shift += meaning.mistake.length - (word.end - word.at);
          plan.mended = mended.trim().replace(/\s+/g, ' ');
        }
        // “follow up” may stand as one word.
        const next = content[i + 1];
        const glued = next && next.place === word.place + 1 ? termOf.get(word.word + next.word) : undefined;
        const entry = { word: word.word, list: meaning.list };
        if (glued !== undefined) entry.glued = lemmas[glued];
        plan.words.push(entry);
      });
      plan.words.forEach(function (word, i) {
        if (i > 0 && plan.words[i - 1].glued !== undefined) word.gluedBefore = plan.words[i - 1].glued;
        for (const pair of word.list) plan.lemmas.add(pair[0]);
        if (word.glued !== undefined) plan.lemmas.add(word.glued);
        word.weight = word.list.length ? idf(counts[word.list[0][0]]) : idf(0);
      });
      for (let from = 0; from < plan.words.length; from++) {
        let ids = [];
        for (let to = from; to < plan.words.length && to - from < longest && plan.words[to].list.length; to++) {
          ids.push(plan.words[to].list[0][0]);
          for (const concept of phrases.get(ids.join()) || []) plan.concepts.push({ concept: concept, from: from, to: to });
        }
      }
      for (const span of plan.concepts) {
        if (span.to - span.from + 1 < plan.words.length || plan.widened.length > 1) continue;
        const label = dictionary.concepts[span.concept][0];
        const same = text => text && fold(label) === fold(text.trim());
        if (!same(plain) && !same(plan.mended) && !plan.widened.includes(label)) plan.widened.push(label);
      }
      for (const quote of quotes) {
        const inside = words(quote).map(word => ({ lemma: lemmas[termOf.get(word.word)], place: word.place, stop: stop.has(word.word) }))
          .filter(word => !word.stop);
        if (inside.length) plan.phrases.push(inside);
      }
      plan.pieces = [...new Set([...plan.lemmas].concat(plan.concepts.map(span => counts.length + span.concept)).map(pieceOf))];
      return plan;
    }

    function within(starts, number) {
      let low = 0, high = starts.length - 1;
      while (low < high) { const middle = (low + high + 1) >> 1; if (starts[middle] <= number) low = middle; else high = middle - 1; }
      return low;
    }
    const pieceOf = number => within(dictionary.pieces, number);
    const shardOf = page => within(dictionary.shards, page);

    /** Reads one list: a function is called with page, weight and sections ([section, places…] or null). */
    function each(text, call) {
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

    /** Pages in order, best first. posting(number) gives a list's text; wanted filters pages by number. */
    function rank(plan, posting, wanted) {
      const size = plan.words.length, pages = new Map();
      function give(page, i, score, sections) {
        let entry = pages.get(page);
        if (!entry) pages.set(page, entry = { page: page, scores: new Array(size).fill(0), places: [] });
        if (score > entry.scores[i]) entry.scores[i] = score;
        if (sections) for (const one of sections) entry.places.push([i, one[0], one[1]]);
      }
      plan.words.forEach(function (word, i) {
        for (const pair of word.list) each(posting(pair[0]), (page, weight, sections) => give(page, i, pair[1] * weight * word.weight, sections));
        for (const glued of [word.glued, word.gluedBefore])
          if (glued !== undefined) each(posting(glued), (page, weight, sections) => give(page, i, weight * word.weight, sections));
      });
      const whole = new Map();
      for (const span of plan.concepts) {
        each(posting(counts.length + span.concept), function (page, weight, sections) {
          for (let i = span.from; i <= span.to; i++) give(page, i, 0.85 * weight * Math.max(plan.words[i].weight, 0.7 * idf(conceptCounts[span.concept])), i === span.from ? sections : null);
          if (span.to - span.from + 1 === size) whole.set(page, Math.max(whole.get(page) || 0, weight));
        });
      }
      const all = plan.words.reduce((sum, word) => sum + word.weight, 0) || 1;
      const results = [];
      for (const entry of pages.values()) {
        if (wanted && !wanted(entry.page)) continue;
        const check = plan.phrases.length ? inOrder(plan, posting, entry.page) : 1;
        if (check === 0) continue;
        let score = 0, met = 0;
        entry.scores.forEach((part, i) => { score += part; if (part > 0) met += plan.words[i].weight; });
        entry.covered = met / all;
        choose(entry, plan);
        score *= Math.pow(entry.covered, 1.5) * (1 + entry.near);
        if ((whole.get(entry.page) || 0) >= 28) score *= 1.5;
        if (termPages[entry.page]) score *= 0.7;
        entry.score = score;
        entry.unsure = check === 2;
        results.push(entry);
      }
      results.sort((a, b) => b.score - a.score || a.page - b.page);
      const least = results.length ? results[0].score * 0.06 : 0;
      const kept = results.filter(entry => entry.score >= least);
      urgentFirst(plan, kept, pages, wanted);
      return kept;
    }

    // The section that holds most of what was asked, and whether the words stand close together.
    function choose(entry, plan) {
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

    // 1: every phrase stands there; 0: one does not; 2: the lists have no places, the text must tell.
    function inOrder(plan, posting, page) {
      let answer = 1;
      for (const phrase of plan.phrases) {
        const found = phrase.map(function (word) {
          let sections = undefined;
          if (word.lemma !== undefined) each(posting(word.lemma), (at, weight, list) => { if (at === page) sections = list; });
          return sections;
        });
        if (found.some(sections => sections === undefined)) return 0;
        if (found.some(sections => sections === null)) { answer = 2; continue; }
        const first = found[0];
        const stands = first.some(([section, places]) => places.some(start => phrase.every(function (word, k) {
          const here = found[k].find(one => one[0] === section);
          return here && here[1].includes(start + word.place - phrase[0].place);
        })));
        if (!stands) return 0;
      }
      return answer;
    }

    // Words that stand in a card for urgent help lead to the page that says when to phone.
    function urgentFirst(plan, results, pages, wanted) {
      if (dictionary.urgent < 0 || !results.length || (wanted && !wanted(dictionary.urgent))) return;
      const said = plan.words.filter(word => word.list.length && counts[word.list[0][0]] < dictionary.pages * 0.5).map(word => word.list[0][0]);
      if (!said.length || said.length < plan.words.filter(word => !word.list.length || counts[word.list[0][0]] < dictionary.pages * 0.5).length) return;
      const red = flags.some(flag => said.every(lemma => flag.includes(lemma)) && said.some(lemma => counts[lemma] < dictionary.pages * 0.35));
      if (!red || plan.phrases.length) return;
      const at = results.findIndex(entry => entry.page === dictionary.urgent);
      const entry = at < 0 ? pages.get(dictionary.urgent) : results[at];
      if (!entry) return;
      if (at >= 0) results.splice(at, 1);
      entry.covered = 1;
      if (entry.section === undefined) entry.section = 0;
      results.unshift(entry);
    }

    /** Whether a phrase in quotes stands in a text. */
    function stands(plan, text) {
      const list = words(text).map(word => lemmas[termOf.get(word.word)]);
      return plan.phrases.every(phrase => list.some((lemma, i) => lemma === phrase[0].lemma
        && phrase.every(word => list[i + word.place - phrase[0].place] === word.lemma)));
    }

    /** A few words around what was found: [text, marked] pairs. */
    function excerpt(text, plan, length) {
      const flat = text.replace(/\n/g, ' · '), all = words(flat), wanted = new Set(plan.lemmas);
      const meant = word => wanted.has(lemmas[termOf.get(word.word)]);
      let hits = all.filter(meant);
      if (!hits.length) {
        for (const span of plan.concepts)
          for (const phrase of dictionary.concepts[span.concept][1].split(' ')) for (const lemma of numbers(phrase)) wanted.add(lemma);
        hits = all.filter(meant);
      }
      let start = 0, best = -1;
      for (let i = 0; i < hits.length; i++) {
        const kinds = new Set();
        let k = i;
        while (k < hits.length && hits[k].end - hits[i].at <= length - 40) kinds.add(lemmas[termOf.get(hits[k++].word)]);
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
      return { parts: parts, hits: hits.length };
    }

    return {
      read: read, rank: rank, excerpt: excerpt, stands: stands, shardOf: shardOf, pieceOf: pieceOf,
      type: page => dictionary.types[typeOf[page]], regions: page => dictionary.regions.filter((region, i) => regionsOf[page] & (1 << i)),
    };
  }

  return { open: open, words: words, fold: fold, distance: distance, numbers: numbers };
}());
