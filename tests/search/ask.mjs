// node ask.mjs SITE LANGUAGE [--all] QUERY… [-- SITE LANGUAGE QUERY…]…: a line for each query with the address that is first,
// or all of them in order.
import { openIndex } from './open-index.mjs';

const words = process.argv.slice(2);
while (words.length) {
  const end = words.indexOf('--');
  const [site, language, ...queries] = words.splice(0, end < 0 ? words.length : end);
  words.shift();
  const index = openIndex(site, language);
  const all = queries[0] === '--all' && queries.shift();
  for (const query of queries) {
    const results = index.search(query).results, [first] = results;
    if (all) console.log(`${query}: ${results.map(result => index.page(result.page)[1]).join(' ')}`);
    else console.log(`${query}: ${first ? index.page(first.page)[1] : 'nothing'}`);
  }
}
