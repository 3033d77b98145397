// An offline copy of the real site, made and unpacked into a folder of its own by the program that ./test compiled.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.join(root, 'tests/program');

/** Runs nbsite; gives what it printed, throws what it complained of. */
export const nbsite = (...args) => execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

/** Makes a copy on 30 November 2026, of the real site unless a folder of other content is named. Its folder has a space and a letter that is not ASCII, as people's folders do. */
export function makeBundle(...more) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite bündel '));
  const said = nbsite('bundle', '--folder', '--output', temporary, '--today', '2026-11-30', ...more);
  const names = fs.readdirSync(temporary).filter(name => !name.startsWith('.'));
  const find = ending => names.find(name => name.endsWith(ending));
  return {
    said,
    zip: path.join(temporary, find('.zip')),
    folder: path.join(temporary, find('.zip').slice(0, -4)),
    single: find('.html') && path.join(temporary, find('.html')),
    remove: () => fs.rmSync(temporary, { recursive: true, force: true }),
  };
}
