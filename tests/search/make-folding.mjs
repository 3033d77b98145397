// node tests/search/make-folding.mjs: writes the generator's table of letters from what the reader's own fold makes of each of them.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openReader } from './reader.mjs';

const { reader } = openReader();
const target = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../generator/NbSite.Publishing/Site/Languages/folding.txt');
const hex = text => [...text].map(letter => letter.codePointAt(0).toString(16).toUpperCase()).join(' ');

/** The lines of the table: a letter, and the letters that it becomes. Hangul syllables are reckoned, ASCII is known. */
export function table() {
  const lines = [];
  for (let code = 0x80; code < 0x40000; code++) {
    if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0xd800 && code <= 0xdfff)) continue;
    const letter = String.fromCodePoint(code), folded = reader.letters(letter);
    if (folded !== letter && (/[\p{L}\p{N}\p{M}]/u.test(letter) || /[’‘´＇٫．，]/.test(letter))) lines.push(`${hex(letter)} ${hex(folded)}`.trimEnd());
  }
  return lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const head = `# What each letter becomes in search, from the Unicode Character Database ${process.versions.unicode}, by tests/search/make-folding.mjs.\n`
    + '# (c) Unicode, Inc., Unicode License v3. A letter that becomes nothing stands alone.\n';
  fs.writeFileSync(target, head + table().join('\n') + '\n');
}
