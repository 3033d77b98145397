// Labelled queries against a built site: how often the right page is first, or among the first five.
import fs from 'node:fs';
import path from 'node:path';
import { openIndex } from './open-index.mjs';

/** Gives a tally for each class and for “all” ({ all, one, five }), the missed queries, and the slowest in milliseconds. */
export function measure(site, file, language = 'en') {
  const index = openIndex(site, language);
  const pages = JSON.parse(fs.readFileSync(path.join(site, 'api/pages.json'), 'utf8')).pages;
  const idOf = new Map(pages.filter(page => page.language === language).map(page => [page.address, page.id]));
  const classes = new Map(), missed = [];
  let slowest = 0;
  for (const line of fs.readFileSync(file, 'utf8').split('\n').slice(1)) {
    if (!line.trim()) continue;
    const [kind, query, expected] = line.split('\t');
    const wanted = expected.split('|'), began = performance.now();
    const results = Array.from(index.search(query).results);
    slowest = Math.max(slowest, performance.now() - began);
    const ids = [...new Set(results.map(result => idOf.get(index.page(result.page)[1].split('#')[0])))].slice(0, 5);
    const five = ids.some(id => wanted.includes(id));
    for (const key of [kind, 'all']) {
      const tally = classes.get(key) ?? { all: 0, one: 0, five: 0 };
      classes.set(key, { all: tally.all + 1, one: tally.one + wanted.includes(ids[0]), five: tally.five + five });
    }
    if (!five) missed.push(`${kind}\t${query}\twanted ${expected}\tfound ${ids.join(' ')}`);
  }
  return { classes, missed, slowest };
}
