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
    piece: (name, text) => pieces.set(name, text.split(' ')),
    places: (name, text) => places.set(name, text.split(' ')),
    shard: (name, pages) => shards.set(name, pages),
  };
  const folder = path.join(site, 'assets/search');
  const run = file => vm.runInContext(fs.readFileSync(file, 'utf8'), context);
  run(path.join(folder, `${language}.js`));
  const dictionary = reader.openDictionary(data);
  const load = (map, kind, name) => { if (!map.has(name)) run(path.join(folder, data.folder, `${kind}.${name}.js`)); return map.get(name); };
  const listOf = number => {
    const i = reader.pieceOf(dictionary, number);
    return load(pieces, 'p', data.names.pieces[i])[number - data.pieces[i]];
  };
  const placesOf = number => {
    const i = reader.placesPartOf(dictionary, number);
    return load(places, 'w', data.names.places[i])[number - data.places[i]];
  };
  const page = number => {
    const i = reader.shardOf(dictionary, number);
    return load(shards, 's', data.names.shards[i])[number - data.shards[i]];
  };
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
