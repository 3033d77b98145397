// node ask.mjs SITE LANGUAGE [--all] QUERY…: a line for each query with the address that is first, or all of them in order.
import { openIndex } from './open-index.mjs';

const [site, language, ...queries] = process.argv.slice(2);
const index = openIndex(site, language);
const all = queries[0] === '--all' && queries.shift();
for (const query of queries) {
  const results = index.search(query).results, [first] = results;
  if (all) console.log(`${query}: ${results.map(result => index.page(result.page)[1]).join(' ')}`);
  else console.log(`${query}: ${first ? index.page(first.page)[1] : 'nothing'}`);
}
