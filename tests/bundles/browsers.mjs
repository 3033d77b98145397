// Chromium and Firefox, both driven by the puppeteer-core that the search tests use.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { openFirefox, puppeteer } from '../search/firefox.mjs';

export const browsers = { chromium: () => openChromium(), firefox: () => openFirefox() };

/** The same browsers with script switched off. A page of Firefox cannot be without script alone. */
export const browsersWithoutScript = {
  chromium: async () => {
    const browser = await openChromium(), open = browser.newPage.bind(browser);
    browser.newPage = async () => { const page = await open(); await page.setJavaScriptEnabled(false); return page; };
    return browser;
  },
  firefox: () => openFirefox({ 'javascript.enabled': false }),
};

/**
 * Opens a page, does something and asserts that nothing was asked of a network and the console stayed empty.
 * `day` is what the reader's clock says.
 */
export async function visit(browser, address, act, { day, width = 1280, height = 800 } = {}) {
  const page = await browser.newPage(), said = [];
  page.on('console', message => { if (['error', 'warn'].includes(message.type())) said.push(message.text()); });
  page.on('pageerror', error => said.push(error.message));
  page.on('request', request => { if (!/^(file|data|blob):/.test(request.url())) said.push(request.url()); });
  try {
    await page.setViewport({ width, height });
    if (day) {
      await page.evaluateOnNewDocument(now => {
        const Real = Date;
        window.Date = class extends Real { constructor(...given) { if (given.length) super(...given); else super(now); } };
      }, Date.parse(day));
    }
    await page.goto(address);
    await act(page);
    assert.deepEqual(said, []);
  } finally { await page.close(); }
}

function openChromium() {
  const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(file => fs.existsSync(file));
  if (!program) throw new Error('Chromium is not installed. On Debian: apt-get install chromium');
  return puppeteer().launch({ executablePath: program, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}
