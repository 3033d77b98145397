// node ask.mjs SITE LANGUAGE QUERY…: a line for each query with the address that is first.
import { openIndex } from './open-index.mjs';

const [site, language, ...queries] = process.argv.slice(2);
const index = openIndex(site, language);
for (const query of queries) {
  const [first] = index.search(query).results;
  console.log(`${query}: ${first ? index.page(first.page)[1] : 'nothing'}`);
}
