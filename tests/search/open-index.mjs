// Opens a built site's search index with the reader's own code, outside a browser.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { openReader } from './reader.mjs';

/** site: the built folder. Lists and pages are loaded when they are asked for, as in a browser. */
export function openIndex(site, language = 'en') {
  const { context, reader } = openReader();
  const pieces = new Map(), places = new Map(), shards = new Map();
  let data;
  context.nbSearch = {
    dictionary: read => { data = read; },
    piece: (version, i, text) => pieces.set(i, text.split(' ')),
    places: (version, i, text) => places.set(i, text.split(' ')),
    shard: (version, i, pages) => shards.set(i, pages),
  };
  const folder = path.join(site, 'assets/search');
  const run = file => vm.runInContext(fs.readFileSync(file, 'utf8'), context);
  run(path.join(folder, `${language}.js`));
  const dictionary = reader.openDictionary(data);
  const load = (map, kind, i) => { if (!map.has(i)) run(path.join(folder, data.folder, `${kind}${i}.js`)); return map.get(i); };
  const listOf = number => {
    const i = reader.pieceOf(dictionary, number);
    return load(pieces, 'p', i)[number - data.pieces[i]];
  };
  const placesOf = number => {
    const i = reader.placesPartOf(dictionary, number);
    return load(places, 'w', i)[number - data.places[i]];
  };
  const page = number => load(shards, 's', reader.shardOf(dictionary, number))[number - data.shards[reader.shardOf(dictionary, number)]];
  return {
    reader, dictionary, data, page, listOf,
    search(query, typing = false, exact = false) {
      const plan = reader.readQuery(dictionary, query, typing, exact);
      const results = reader.rank(dictionary, plan, listOf, placesOf, null), shown = results.slice(0, 12);
      const text = number => reader.textOfPage(page(number));
      return { plan, results: typing ? results : [...reader.closestFirst(dictionary, plan, shown, text), ...results.slice(12)] };
    },
  };
}
