// node measure.mjs SITE [QUERIES]: found@1 and found@5 by class for labelled queries, and what was missed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './labelled.mjs';

const [site, queries = path.join(path.dirname(fileURLToPath(import.meta.url)), 'queries.tsv')] = process.argv.slice(2);
const { classes, missed, slowest } = measure(site, queries);
const share = (part, tally) => `${(100 * part / tally.all).toFixed(1)} %`;
for (const [kind, tally] of [...classes].sort((a, b) => (a[0] === 'all') - (b[0] === 'all')))
  console.log(`${kind}\t${tally.all}\tfound@1 ${share(tally.one, tally)}\tfound@5 ${share(tally.five, tally)}`);
console.log(`slowest ${slowest.toFixed(1)} ms`);
for (const line of missed) console.log('missed\t' + line);
