// The locked packages, in a cache of this machine, never in the repository.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Gives a function that loads one of the packages, or a file in it. */
export function packages() {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const locked = ['package.json', 'package-lock.json'].map(name => path.join(here, name));
  const version = crypto.createHash('sha256').update(fs.readFileSync(locked[1])).digest('hex').slice(0, 12);
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'nbsite-tests', `schemas-${version}`);
  const done = path.join(cache, 'done');
  if (!fs.existsSync(done)) {
    fs.mkdirSync(cache, { recursive: true });
    for (const file of locked) fs.copyFileSync(file, path.join(cache, path.basename(file)));
    execFileSync('npm', ['ci', '--prefix', cache, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'ignore' });
    fs.writeFileSync(done, '');
  }
  return createRequire(path.join(cache, 'package.json'));
}
