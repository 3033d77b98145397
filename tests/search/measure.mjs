// node measure.mjs SITE [QUERIES]: found@1 and found@5 by class for labelled queries, and what was missed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openIndex } from './open-index.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const [site, queries = path.join(here, 'queries.tsv')] = process.argv.slice(2);
const index = openIndex(site, path.join(here, '../../theme/NbSite.Theme/Scripts/search-core.js'));
const pages = JSON.parse(fs.readFileSync(path.join(site, 'api/pages.json'), 'utf8')).pages;
const idOf = new Map(pages.filter(page => page.language === 'en').map(page => [page.address, page.id]));
const classes = new Map();
const missed = [];
let slowest = 0;
for (const line of fs.readFileSync(queries, 'utf8').split('\n').slice(1)) {
  if (!line.trim()) continue;
  const [kind, query, expected] = line.split('\t');
  const wanted = expected.split('|');
  const began = performance.now();
  const { results } = index.search(query);
  slowest = Math.max(slowest, performance.now() - began);
  const ids = [...new Set(results.map(result => idOf.get(index.page(result.page)[1].split('#')[0])))].slice(0, 5);
  const tally = classes.get(kind) ?? { all: 0, one: 0, five: 0 };
  classes.set(kind, tally);
  tally.all++;
  if (wanted.includes(ids[0])) tally.one++;
  if (ids.some(id => wanted.includes(id))) tally.five++;
  else missed.push(`${kind}\t${query}\twanted ${expected}\tfound ${ids.join(' ')}`);
}
const sum = { all: 0, one: 0, five: 0 };
for (const [kind, tally] of classes) {
  for (const key of Object.keys(sum)) sum[key] += tally[key];
  console.log(`${kind}\t${tally.all}\tfound@1 ${(100 * tally.one / tally.all).toFixed(1)} %\tfound@5 ${(100 * tally.five / tally.all).toFixed(1)} %`);
}
console.log(`all\t${sum.all}\tfound@1 ${(100 * sum.one / sum.all).toFixed(1)} %\tfound@5 ${(100 * sum.five / sum.all).toFixed(1)} %\tslowest ${slowest.toFixed(1)} ms`);
for (const line of missed) console.log('missed\t' + line);
