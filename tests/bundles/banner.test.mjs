// A banner never covers, pushes off the first screen or replaces a card that says when to call. Run with: node --test tests/bundles/
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { smallSite } from '../hosting/small-site.mjs';
import { browsers, visit } from './browsers.mjs';
import { makeBundle } from './made-bundle.mjs';

const card = (name, level = 'urgent') => `::: ${level}\n### Phone ${name} if:\n- it is worse\n- you are not sure\n:::\n`;
const words = count => Array.from({ length: count }, (_, i) => `word${i}`).join(' ') + '.\n';
const pages = {
  'starts': card('now'),
  'soon': `${words(12)}\n## If something is wrong\n\n${card('soon')}`,
  'two': `${card('first', 'emergency')}\n${card('second')}`,
  'late': `${words(900)}\n${card('late')}`,
  'without': words(80),
};

let content, copy;
before(() => {
  content = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-cards-'));
  const files = { ...smallSite, 'site.yml': smallSite['site.yml'].replace('pages: {about: about}', 'pages: {about: about, when-to-call: two}') };
  for (const [name, text] of Object.entries(pages)) {
    files[`en/${name}.md`] = `---\ntitle: ${name}\nsummary: S.\nkind: practical\n---\n\n${text}`;
    files[`en/${name}.review.yml`] = smallSite['en/new.review.yml'];
  }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(content, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  copy = makeBundle('--content', content, '--single-file');
});
after(() => { copy?.remove(); if (content) fs.rmSync(content, { recursive: true }); });

for (const [name, open] of Object.entries(browsers)) {
  describe(name, () => {
    let browser;
    before(async () => { browser = await open(); });
    after(() => browser?.close());

    /** Where cards stand on the page that is shown, and what lies over them. */
    const cards = page => page.evaluate(() => [...document.querySelectorAll('.nb-card')].map(card => card.getBoundingClientRect())
      .filter(place => place.height).map(place => ({
        top: Math.round(place.top + scrollY),
        isSeen: place.top >= innerHeight || document.elementFromPoint(place.left + place.width / 2, place.top + 8)?.closest('.nb-card') !== null,
      })));

    async function check(page, height, told) {
      const banners = await page.$$eval('[data-nb-due]', all => all.filter(one => one.getClientRects().length).map(one => one.textContent));
      assert.deepEqual([banners.some(words => /copy was to be used until/.test(words)), banners.some(words => /was due to be checked again/.test(words))], [true, true], `${told}: ${banners}`);
      const shown = await cards(page);
      await page.$$eval('[data-nb-due]', all => { for (const one of all) one.hidden = true; });
      const before = await cards(page);
      assert.deepEqual(shown.length, before.length, told);
      for (const [i, { top }] of before.entries()) {
        if (top >= height) continue;
        assert.equal(shown[i].top, top, `${told}: card ${i + 1}`);
        assert.ok(shown[i].isSeen, `${told}: card ${i + 1} is covered`);
      }
    }

    for (const [width, height] of [[320, 568], [360, 640], [1280, 800]]) {
      test(`no card of the first screen moves when page and copy are out of date, at ${width} by ${height}`, async () => {
        for (const address of Object.keys(pages)) {
          await visit(browser, pathToFileURL(path.join(copy.folder, address, 'index.html')).href, page => check(page, height, address), { day: '2028-05-22T12:00:00', width, height });
        }
      });

      test(`nor in the copy that is one file, at ${width} by ${height}`, () => visit(browser, pathToFileURL(copy.single).href, async page => {
        for (const address of Object.keys(pages)) {
          await page.evaluate(title => {
            location.hash = document.querySelector(`[data-nb-page^="${title} "], [data-nb-page="${title}"]`).id;
          }, address);
          await page.waitForFunction(title => document.querySelector('[data-nb-page]:not([hidden]) h1').textContent === title, {}, address);
          await page.evaluate(() => window.scrollTo(0, 0));
          await check(page, height, address);
        }
      }, { day: '2028-05-22T12:00:00', width, height }));
    }

    test('where no card is on the first screen the banners come before the words', () => visit(browser, pathToFileURL(path.join(copy.folder, 'late', 'index.html')).href, async page => {
      for (const top of await page.$$eval('[data-nb-due]', all => all.map(one => one.getBoundingClientRect().top))) assert.ok(top > 0 && top < 640, String(top));
    }, { day: '2028-05-22T12:00:00', width: 360, height: 640 }));
  });
}
