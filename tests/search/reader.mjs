// The reader's scripts that know no page, as the theme ships them, for Node.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { fileURLToPath } from 'node:url';

export const scripts = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../theme/NbSite.Theme/Scripts/search');
const parts = ['words', 'distance', 'dictionary', 'query', 'rank', 'excerpt'];
const names = 'words, fold, letters, numbers, distance, sound, openDictionary, stemOf, byPrefix, byMistake, pieceOf, shardOf, '
  + 'readQuery, rank, eachPage, phrasesStand, excerpt, placesPartOf, closestFirst, textOfPage';

/** A world of its own with the reader's functions (reader) and the global object that scripts of an index fill (context). */
export function openReader() {
  const context = vm.createContext({});
  const text = parts.map(part => fs.readFileSync(path.join(scripts, part + '.js'), 'utf8')).join('\n');
  vm.runInContext(text, context, { filename: 'search.js' });
  return { context, reader: vm.runInContext(`({ ${names} })`, context) };
}
