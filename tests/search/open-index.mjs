// Opens a built site's search index with the reader's own code, outside a browser.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** site: the built folder; core: search-core.js of the theme. */
export function openIndex(site, core, language = 'en') {
  const context = vm.createContext({ console });
  vm.runInContext(fs.readFileSync(core, 'utf8'), context);
  const found = { pieces: new Map(), shards: new Map() };
  context.nbSearch = {
    dictionary: data => { found.dictionary = data; },
    piece: (version, i, text) => found.pieces.set(i, text.split(' ')),
    shard: (version, i, pages) => found.shards.set(i, pages),
  };
  const folder = path.join(site, 'assets/search');
  const run = file => vm.runInContext(fs.readFileSync(file, 'utf8'), context);
  run(path.join(folder, `${language}.js`));
  const data = found.dictionary;
  const opened = vm.runInContext('nbSearchCore', context).open(data);
  const load = (map, kind, i) => { if (!map.has(i)) run(path.join(folder, data.folder, `${kind}${i}.js`)); return map.get(i); };
  const posting = number => {
    const i = opened.pieceOf(number);
    return load(found.pieces, 'p', i)[number - data.pieces[i]];
  };
  const page = number => load(found.shards, 's', opened.shardOf(number))[number - data.shards[opened.shardOf(number)]];
  return {
    core: vm.runInContext('nbSearchCore', context), opened, data, page, posting,
    search(query, typing = false, exact = false) {
      const plan = opened.read(query, typing, exact);
      return { plan, results: opened.rank(plan, posting, null) };
    },
  };
}
