// Debian's Firefox, driven over WebDriver BiDi. puppeteer-core comes from npm into a cache of this machine, never into the repository.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const version = '24.9.0';

/** puppeteer-core, installed when it is not there. */
export function puppeteer() {
  const folder = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'nbsite-tests', `puppeteer-core-${version}`);
  const require = createRequire(path.join(folder, 'package.json'));
  try { return require('puppeteer-core'); } catch { fs.mkdirSync(folder, { recursive: true }); }
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `puppeteer-core@${version}`], { stdio: 'ignore' });
  return require('puppeteer-core');
}

/** Starts Firefox, with preferences of its own; throws when it, or puppeteer-core, is not there and cannot be had. */
export function openFirefox(extraPrefsFirefox = {}) {
  const program = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(file => fs.existsSync(file));
  if (!program) throw new Error('Firefox is not installed. On Debian: apt-get install firefox-esr');
  return puppeteer().launch({ browser: 'firefox', executablePath: program, headless: true, protocolTimeout: 30_000, extraPrefsFirefox });
}
