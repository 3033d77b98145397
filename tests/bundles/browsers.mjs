// Chromium and Firefox, both driven by the puppeteer-core that the search tests use.
import fs from 'node:fs';
import { openFirefox, puppeteer } from '../search/firefox.mjs';

export const browsers = { chromium: openChromium, firefox: openFirefox };

function openChromium() {
  const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(file => fs.existsSync(file));
  if (!program) throw new Error('Chromium is not installed. On Debian: apt-get install chromium');
  return puppeteer().launch({ executablePath: program, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}
