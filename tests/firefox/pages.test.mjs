// Every page type in Firefox, first without script, on a phone and on a desk. Chromium is tested by tests/NbSite.Browser.Tests.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { smallSite } from '../hosting/small-site.mjs';
import { buildSite, root } from '../search/built-site.mjs';
import { openFirefox } from '../search/firefox.mjs';
import { serve } from './served.mjs';

const widths = [360, 1280];
const pages = fs.readFileSync(path.join(root, 'tests/page-types.txt'), 'utf8').split('\n').filter(Boolean).map(line => line.slice(1));
// Without motion, what scrolls is there at once.
const calm = { 'ui.prefersReducedMotion': 1 };

// The shipped site has withdrawn nothing.
const withdrawn = { ...smallSite, 'en/new.review.yml': 'status: withdrawn\nwithdrawn:\n  on: 2026-11-21\n  reason: Its numbers were too old.\n  see: about\n' };

const sites = [], servers = [];
let addresses;
before(async () => {
  for (const one of [buildSite(), buildSite(withdrawn)]) {
    sites.push(one);
    servers.push(await serve(one.folder));
  }
  addresses = [...pages.map(name => servers[0].web + name), servers[1].web + 'new/'];
});
after(async () => {
  for (const server of servers) await server.close();
  for (const site of sites) site.remove();
});

/** Opens each page in a window of each width; every page that fails is told. */
async function each(browser, act) {
  const failed = [];
  for (const width of widths) {
    const page = await browser.newPage(), said = [];
    page.on('console', message => { if (['error', 'warn'].includes(message.type())) said.push(message.text()); });
    page.on('pageerror', error => said.push(error.message));
    page.on('request', request => { if (!servers.some(({ web }) => request.url().startsWith(web)) && !request.url().startsWith('data:')) said.push(request.url()); });
    await page.setViewport({ width, height: 780 });
    for (const address of addresses) {
      said.length = 0;
      await page.goto(address);
      const wrong = [...await page.evaluate(fits, width), ...await act(page), ...said];
      failed.push(...wrong.map(problem => `${new URL(address).pathname} at ${width}: ${problem}`));
    }
    await page.close();
  }
  assert.deepEqual(failed, []);
}

function fits(width) {
  const wrong = [], title = document.querySelector('h1'), all = document.documentElement.scrollWidth;
  if (!title?.getClientRects().length) wrong.push('no title is shown');
  if (all > width) wrong.push(`the page is ${all} pixels wide`);
  return wrong;
}

test('a page that was withdrawn is among those that are opened', async () => {
  const answer = await fetch(addresses.at(-1));
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /nb-withdrawn__title/);
});

describe('without script', () => {
  let browser;
  before(async () => { browser = await openFirefox({ ...calm, 'javascript.enabled': false }); });
  after(() => browser?.close());

  test('every page type reads, fits, and opens a source and a word in place', async () => {
    let opened = 0;
    await each(browser, async page => {
      const wrong = [];
      for (const kind of ['.nb-content .nb-cite a', '.nb-content .nb-term']) {
        const found = await page.evaluate(openSheet, kind);
        if (!found) continue;
        opened++;
        const open = await page.evaluate(sheet);
        if (!open.shown) wrong.push(`${kind} opens nothing`);
        if (moved(found.top, open.top)) wrong.push(`${kind} scrolls from ${found.top} to ${open.top}`);
        // Back is where the reader was, with nothing open.
        const back = await backTo(page);
        if (back.shown) wrong.push(`${kind} stays open`);
        if (moved(found.top, back.top)) wrong.push(`back from ${kind} leads from ${found.top} to ${back.top}`);
      }
      return wrong;
    });
    assert.ok(opened > 40, `${opened} sheets`);
  });
});

// Firefox puts a page to a whole point of the screen.
const moved = (from, to) => Math.abs(from - to) > 2;

/** Goes back on the page itself, of which the driver is told nothing. */
async function backTo(page) {
  await page.evaluate(() => { history.back(); });
  for (let tries = 0; ; tries++) {
    const now = await page.evaluate(sheet);
    if (!now.shown || tries === 40) return now;
    await new Promise(done => setTimeout(done, 25));
  }
}

/** Presses the first mark or word that is shown; null when there is none. */
function openSheet(kind) {
  const link = [...document.querySelectorAll(kind)].find(one => one.getClientRects().length && one.hash && document.getElementById(decodeURIComponent(one.hash.slice(1)))?.closest('.nb-inplace'));
  if (!link) return null;
  link.scrollIntoView({ block: 'center' });
  const top = Math.round(scrollY);
  link.click();
  return { top };
}

/** Whether a sheet stands at the foot of the screen, and how far the page is scrolled. */
function sheet() {
  const open = [...document.querySelectorAll('.nb-inplace')].find(one => getComputedStyle(one).position === 'fixed'), box = open?.getBoundingClientRect();
  return { shown: Boolean(box && box.height > 40 && box.top >= 0 && Math.round(box.bottom) <= innerHeight), top: Math.round(scrollY) };
}

describe('with script', () => {
  let browser;
  before(async () => { browser = await openFirefox(calm); });
  after(() => browser?.close());

  test('every page type fits, says nothing to the console, asks no other host and never hides the focus', async () => {
    let stops = 0;
    await each(browser, async page => {
      const { wrong, seen } = await page.evaluate(hidden);
      stops += seen;
      return wrong;
    });
    assert.ok(stops > 1000, `${stops} stops`);
  });
});

/** What has the focus and is covered whole by something else; of many stops every so many. */
function hidden() {
  const all = [...document.querySelectorAll('a[href], button, input, summary, select, textarea')].filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
  const step = Math.max(1, Math.floor(all.length / 60)), wrong = [];
  let seen = 0;
  for (let at = 0; at < all.length; at += step) {
    const one = all[at];
    one.focus();
    if (document.activeElement !== one) continue;
    seen++;
    const free = [...one.getClientRects()].some(box => [0.1, 0.5, 0.9].some(x => [0.2, 0.5, 0.8].some(y => {
      const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return hit && (one.contains(hit) || hit.contains(one));
    })));
    if (!free) wrong.push(`the focus is hidden on ${one.outerHTML.slice(0, 120)}`);
  }
  return { wrong, seen };
}
