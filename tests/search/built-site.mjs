// A site, built into a folder of its own by the program that ./test compiled.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const program = path.join(root, 'tests/program');

/** files: path in the content folder → text; without it, the real site. more: options of the build. Gives the folder and a function that removes it. */
export function buildSite(files, ...more) {
  if (!files && process.env.NBSITE_SITE) return { folder: path.resolve(process.env.NBSITE_SITE), remove() {} };
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-search-')), folder = path.join(temporary, 'site');
  const content = files ? path.join(temporary, 'content') : path.join(root, 'content');
  for (const [name, text] of Object.entries(files ?? {})) {
    fs.mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
    fs.writeFileSync(path.join(content, name), text);
  }
  try {
    execFileSync(program, ['build', '--content', content, '--output', folder, '--today', '2026-11-30', ...more], { stdio: 'pipe' });
  } catch (error) { throw new Error('The site could not be built: ' + error.stderr); }
  return { folder, remove: () => fs.rmSync(temporary, { recursive: true, force: true }) };
}
