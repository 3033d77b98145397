// Search in Firefox, from a folder and over HTTP. Chromium is tested by tests/NbSite.Browser.Tests. Run with: node --test tests/search/
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildSite } from './built-site.mjs';
import { openFirefox } from './firefox.mjs';
import { serve } from '../firefox/served.mjs';

let site, browser, server, web;

before(async () => {
  site = buildSite();
  browser = await openFirefox();
  server = await serve(site.folder);
  web = server.web;
});

after(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

const inFolder = page => pathToFileURL(path.join(site.folder, page)).href;

/** Opens a page, does something and asserts that the console stayed empty. */
async function visit(address, act) {
  const page = await browser.newPage(), said = [];
  page.on('console', message => { if (['error', 'warn'].includes(message.type())) said.push(message.text()); });
  page.on('pageerror', error => said.push(error.message));
  try {
    await page.goto(address);
    await act(page);
    assert.deepEqual(said, []);
  } finally { await page.close(); }
}

const textOf = (page, selector) => page.waitForSelector(selector).then(element => element.evaluate(node => node.textContent));

async function misspelt(page) {
  await page.type('#nb-q', 'cyclofosfamide');
  await page.waitForFunction(() => document.querySelector('[role=option] .nb-hit__title')?.textContent === 'Cyclophosphamide');
  assert.equal(await textOf(page, '.nb-search__note'), 'Showing results for cyclophosphamide. Search for cyclofosfamide instead');
}

test('a misspelt word is mended, from a folder', () => visit(inFolder('about/index.html'), misspelt));

test('a misspelt word is mended, over HTTP under a strict policy', () => visit(web + 'about/', misspelt));

test('a result leads to its section, from a folder', () => visit(inFolder('medicines/cisplatin/index.html'), async page => {
  await page.type('#nb-q', 'sodium thiosulfate hearing');
  const deep = '[role=option][data-nb-href*="side-effects/hearing-loss/index.html#"]';
  await page.waitForSelector(deep);
  const href = await page.$eval(deep, option => option.getAttribute('data-nb-href'));
  await Promise.all([page.waitForNavigation(), page.click(deep)]);
  assert.equal(page.url(), href);
  assert.equal(await textOf(page, 'h1'), 'Hearing loss');
  assert.ok(await page.evaluate(() => document.getElementById(location.hash.slice(1)) !== null), href);
}));

for (const sign of ['?', '#']) {
  test(`the search page answers the query in its address after ${sign}, from a folder`, () =>
    visit(inFolder('search/index.html') + sign + 'q=vommiting', async page => {
      await page.waitForFunction(() => [...document.querySelectorAll('.nb-results__list a')].some(link => link.textContent === 'Feeling sick and being sick'));
      assert.match(await textOf(page, '.nb-results .nb-search__note'), /^Showing results for vomiting\./);
      assert.match(await textOf(page, '.nb-results__said'), /^\d+ results$/);
    }));
}

test('the search page answers over HTTP', () => visit(web + 'search/#q=hair+falling+out', async page => {
  await page.waitForSelector('.nb-results__list a');
  assert.equal(await page.$eval('.nb-results__list a', link => link.textContent), 'Hair loss');
}));

test('what is typed reaches no server', () => visit(web + 'about/', async page => {
  server.asked.length = 0;
  await page.type('#nb-q', 'tinnitus');
  await Promise.all([page.waitForFunction(() => location.hash === '#q=tinnitus'), page.keyboard.press('Enter')]);
  await page.waitForSelector('.nb-results__list a, .nb-search__note');
  assert.ok(server.asked.length > 0);
  assert.deepEqual(server.asked.filter(url => url.includes('tinnitus')), []);
}));
