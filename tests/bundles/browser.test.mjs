// An offline copy as a nurse opens it: by double-click, with no network, in both browsers. Run with: node --test tests/bundles/
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browsers, browsersWithoutScript, visit as visitIn } from './browsers.mjs';
import { makeBundle } from './made-bundle.mjs';

let copy;
before(() => { copy = makeBundle('--single-file'); });
after(() => copy?.remove());

for (const [name, open] of Object.entries(browsers)) {
  describe(name, () => {
    let browser;
    before(async () => { browser = await open(); });
    after(() => browser?.close());

    const inCopy = page => pathToFileURL(path.join(copy.folder, page)).href;

    const visit = (address, act, options) => visitIn(browser, address, act, options);

    const text = (page, selector) => page.waitForSelector(selector).then(element => element.evaluate(node => node.textContent));

    test('START-HERE leads to the cover, which says until when the copy may be used', () => visit(inCopy('START-HERE.html'), async page => {
      await page.waitForFunction(() => location.pathname.endsWith('/this-copy/index.html'));
      assert.match(await text(page, '.nb-content'), /Use this copy until 30 May 2027/);
    }));

    test('START-HERE alone, as in the preview of a zip file, says how to unpack', async () => {
      const alone = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-alone-'));
      try {
        fs.copyFileSync(path.join(copy.folder, 'START-HERE.html'), path.join(alone, 'START-HERE.html'));
        const page = await browser.newPage();
        await page.goto(pathToFileURL(path.join(alone, 'START-HERE.html')).href);
        await page.waitForSelector('.in-zip');
        assert.deepEqual(await page.$$eval('main > *', parts => parts.filter(part => getComputedStyle(part).display !== 'none').map(part => part.tagName)), ['H1', 'P', 'P', 'OL']);
        await page.close();
      } finally { fs.rmSync(alone, { recursive: true }); }
    });

    test('search finds a misspelt word and leads to a file', () => visit(inCopy('about/index.html'), async page => {
      await page.type('#nb-q', 'cyclofosfamide');
      await page.waitForFunction(() => document.querySelector('[role=option] .nb-hit__title')?.textContent === 'Cyclophosphamide');
      await Promise.all([page.waitForNavigation(), page.click('[role=option]')]);
      assert.match(page.url(), /\/medicines\/cyclophosphamide\/index\.html/);
    }));

    test('a slash leads to the field, in the copy in one file too, and is a letter within it', async () => {
      for (const address of [inCopy('about/index.html'), pathToFileURL(copy.single).href]) {
        await visit(address, async page => {
          await page.keyboard.press('/');
          assert.equal(await page.evaluate(() => document.activeElement.id), 'nb-q', address);
          assert.equal(await page.$eval('#nb-q', field => field.value), '');
          await page.keyboard.type('1/2');
          assert.equal(await page.$eval('#nb-q', field => field.value), '1/2');
        });
      }
    });

    test('words explained and sources are found on the page itself', () => visit(inCopy('risk-groups/high-risk/index.html'), async page => {
      for (const link of ['.nb-term', '.nb-cite a']) {
        const target = await page.$eval(link, found => found.getAttribute('href'));
        assert.ok(await page.evaluate(id => document.getElementById(id) !== null, target.slice(1)), target);
      }
    }));

    test('a copy in its time shows no banner', () => visit(inCopy('index.html'), async page => {
      assert.equal(await page.$$eval('.nb-copy__banner:not([hidden])', found => found.length), 0);
    }, { day: '2027-05-30T12:00:00' }));

    test('past its day every page says so', async () => {
      for (const address of ['index.html', 'when-to-call/index.html', 'treatments/surgery/index.html', 'a-to-z/index.html', 'this-copy/index.html']) {
        await visit(inCopy(address), async page => {
          assert.equal(await page.$$eval('.nb-copy__banner:not([hidden])', found => found.length), 1, address);
        }, { day: '2027-05-31T12:00:00' });
      }
    });

    test('the pack puts ticked leaflets into one document and stores nothing', () => visit(inCopy('pack/index.html'), async page => {
      await page.waitForSelector('input[type=checkbox]');
      const tick = title => page.evaluate(words => { document.querySelector(`input[aria-label="${words}"]`).checked = true; }, title);
      await tick('Cisplatin');
      await tick('Hearing loss');
      await page.click('[data-nb-make]');
      await page.waitForSelector('.nb-pack__document:not([hidden])');
      assert.deepEqual(await page.$$eval('.nb-pack__pages .nb-title', titles => titles.map(title => title.textContent)), ['When to call', 'Cisplatin', 'Hearing loss']);
      assert.match(await text(page, '[data-nb-given]'), /Cisplatin, code [0-9a-z]{8}/);
      assert.equal(await text(page, '[data-nb-today]'), '9 March 2027');
      assert.match(await text(page, '.nb-pack__document'), /Ward:.*Phone, day and night:.*temperature/s);
      const lost = await page.evaluate(() => [...document.querySelectorAll('.nb-pack__pages a[href^="#"]')].filter(link => !document.getElementById(link.getAttribute('href').slice(1))).length);
      assert.equal(lost, 0);
      const twice = await page.evaluate(() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id); return ids.filter((id, i) => ids.indexOf(id) !== i); });
      assert.deepEqual(twice, []);
    }, { day: '2027-03-09T12:00:00' }));

    test('what is out of date says so in the pack too, on paper as well', () => visit(inCopy('pack/index.html'), async page => {
      await page.waitForSelector('input[type=checkbox]');
      await page.evaluate(() => { document.querySelector('input[aria-label="Cisplatin"]').checked = true; });
      await page.click('[data-nb-make]');
      await page.waitForSelector('.nb-pack__document:not([hidden])');
      const told = selector => page.$$eval(selector, all => all.filter(one => one.getClientRects().length).map(one => one.textContent.slice(0, 26).trim()));
      const check = async () => {
        assert.deepEqual(await told('.nb-pack__document > .nb-overdue'), ['This copy was to be used u']);
        for (const i of [1, 2]) assert.deepEqual((await told(`.nb-pack__pages > :nth-child(${i}) .nb-overdue`)).sort(), ['This copy was to be used u', 'This page was due to be ch'].sort());
      };
      await check();
      if (name !== 'chromium') return; // Firefox is not told by its driver to print.
      await page.emulateMediaType('print');
      await check();
      assert.deepEqual(await told('.nb-article__head > .nb-copy__banner'), ['This copy was to be used u', 'This copy was to be used u']);
    }, { day: '2031-05-22T12:00:00' }));

    test('the pack finds leaflets in a long list, and keeps those that are ticked', () => visit(inCopy('pack/index.html'), async page => {
      await page.waitForSelector('#nb-pack-find');
      const shown = () => page.$$eval('.nb-pack__list li', items => items.filter(item => item.getClientRects().length).map(item => item.querySelector('.nb-pack__name').textContent));
      const all = (await shown()).length;
      await page.type('#nb-pack-find', 'cispl');
      assert.deepEqual((await shown()).sort(), ['Cisplatin', 'When to call']);
      assert.equal(await text(page, '.nb-pack__find [role=status]'), `2 of ${all} leaflets are shown.`);
      await page.click('input[aria-label="Cisplatin"]');
      await page.$eval('#nb-pack-find', field => { field.value = ''; });
      await page.type('#nb-pack-find', 'LOSS hear');
      assert.deepEqual((await shown()).sort(), ['Cisplatin', 'Hearing loss', 'When to call']);
    }));

    test('the copy in one file shows one page at a time, and search works in it', () => visit(pathToFileURL(copy.single).href, async page => {
      const shown = () => page.$$eval('[data-nb-page]:not([hidden]) h1', titles => titles.map(title => title.textContent));
      assert.deepEqual(await shown(), ['About this copy']);
      await page.type('#nb-q', 'cyclofosfamide');
      await page.waitForFunction(() => document.querySelector('[role=option] .nb-hit__title')?.textContent === 'Cyclophosphamide');
      await page.click('[role=option]');
      await page.waitForFunction(() => document.querySelector('[data-nb-page]:not([hidden]) h1').textContent === 'Cyclophosphamide');
      assert.equal((await shown()).length, 1);
      await page.$eval('#nb-q', field => { field.value = ''; });
      await page.type('#nb-q', 'vommiting');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => [...document.querySelectorAll('.nb-results__list a')].some(link => link.textContent === 'Feeling sick and being sick'));
      const lost = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href').slice(1))
        .filter(id => id && !id.startsWith('q=') && !document.getElementById(decodeURIComponent(id))));
      assert.deepEqual(lost, []);
      const outside = await page.evaluate(() => [...document.querySelectorAll('[src], link[href], a[href^="file"], a[href^="."]')].map(one => one.outerHTML.slice(0, 100)).filter(html => !html.includes('src="data:')));
      assert.deepEqual(outside, []);
    }));
  });

  describe(`${name} without script`, () => {
    let browser;
    before(async () => { browser = await browsersWithoutScript[name](); });
    after(() => browser?.close());

    // Without script Firefox answers page.evaluate, and never page.$$.
    const read = (page, act) => visitIn(browser, pathToFileURL(path.join(copy.folder, page)).href, act);

    test('a page reads, dates itself and leads on, by links that end in a file', () => read('when-to-call/index.html', async page => {
      const html = await page.content();
      assert.match(html, /Get a new copy by 30 May 2027/);
      assert.match(html, /https:\/\/neuroblastoma\.example\/when-to-call\//);
      const links = [...html.matchAll(/<a [^>]*href="([^"#:]+)(?:#[^"]*)?"/g)].map(match => match[1]);
      assert.ok(links.length > 10, `${links.length} links`);
      for (const link of links) assert.ok(fs.statSync(path.join(copy.folder, 'when-to-call', link)).isFile(), link);
    }));

    test('no banner, box or button stands there that only script can work', () => read('pack/index.html', async page => {
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('[data-nb-due], [data-nb-make], [data-nb-print], .nb-pack__document')]
        .filter(part => part.getClientRects().length).map(part => part.outerHTML)), []);
    }));

    test('START-HERE leads to the cover by its link', () => read('START-HERE.html', async page => {
      const link = await page.$eval('.open a', found => found.getClientRects().length && found.getAttribute('href'));
      assert.equal(link, 'this-copy/index.html');
    }));

    test('the pack is a list of the leaflets', () => read('pack/index.html', async page => {
      const html = await page.content();
      assert.match(html, /href="\.\.\/medicines\/cisplatin\/index\.html"/);
      // The one box stands in a part that stays hidden until the script shows it.
      assert.doesNotMatch(html.replace(/<div class="nb-pack__act" hidden.*?<\/div>/s, ''), /checkbox/);
    }));

    test('the copy in one file shows all its pages', async () => {
      await visitIn(browser, pathToFileURL(copy.single).href, async page => {
        assert.ok(await page.evaluate(() => {
          const pages = [...document.querySelectorAll('[data-nb-page]')];
          return pages.length > 60 && pages.every(page => page.getClientRects().length);
        }));
      });
    });
  });
}
