// node ask.mjs SITE LANGUAGE QUERY… [-- SITE LANGUAGE QUERY…]…: a line for each query with the address that is first.
import { openIndex } from './open-index.mjs';

const words = process.argv.slice(2);
while (words.length) {
  const end = words.indexOf('--');
  const [site, language, ...queries] = words.splice(0, end < 0 ? words.length : end);
  words.shift();
  const index = openIndex(site, language);
  for (const query of queries) {
    const [first] = index.search(query).results;
    console.log(`${query}: ${first ? index.page(first.page)[1] : 'nothing'}`);
  }
}
