// An offline copy lets nothing run that NbSite did not put there, in both browsers, opened from a folder. Run with: node --test tests/bundles/
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browsers } from './browsers.mjs';
import { makeBundle } from './made-bundle.mjs';

const injected = [
  '<script>window.ran = "inline"</script>',
  '<img src="x:" onerror="window.ran = \'handler\'">',
  '<svg onload="window.ran = \'svg\'"></svg>',
  '<iframe srcdoc="<script>parent.ran = \'frame\'</script>"></iframe>',
  '<a id="away" href="javascript:window.ran = \'address\'">x</a>',
  '<object data="data:text/html,<script>parent.ran = 1</script>"></object>',
  '<script src="data:text/javascript,window.ran = \'data\'"></script>',
  '<base href="https://e.example/">',
  '<style>body { background: url(https://e.example/x) }</style>',
  '<form id="form" action="https://e.example/"><button></button></form>',
].join('\n');

let copy;
before(() => { copy = makeBundle('--single-file', '--past'); });
after(() => copy?.remove());

/** A file with markup put into it, as a hole in the program would; removed again afterwards. */
async function withInjected(file, act) {
  const whole = fs.readFileSync(file, 'utf8');
  try {
    fs.writeFileSync(file, whole.replace(/<main[^>]*>/, opened => opened + injected));
    await act(pathToFileURL(file).href);
  } finally { fs.writeFileSync(file, whole); }
}

/** Every page of the copy, by its path: written and generated ones, those of the past, and the one to start from. */
const pages = () => fs.readdirSync(copy.folder, { recursive: true }).filter(name => name.endsWith('.html'));

test('every page says its policy before anything that it loads or runs', () => {
  const kinds = new Set();
  for (const name of pages()) {
    const head = fs.readFileSync(path.join(copy.folder, name), 'utf8').replace(/<!--.*?-->/gs, '');
    const policy = head.search(/<meta http-equiv="?Content-Security-Policy"? content="[^"]*default-src (?:'|&#x27;)none/), first = head.search(/<(script|style|link|img|base|body)\b/);
    assert.ok(policy > 0 && policy < first, name);
    kinds.add(name.split(path.sep).length > 1 ? name.split(path.sep)[0] : name);
  }
  for (const kind of ['v', 'search', 'a-to-z', 'references', 'reviews', 'about', 'index.html', 'editions']) assert.ok(kinds.has(kind), `no page of the kind ${kind} in ${[...kinds]}`);
});

for (const [name, open] of Object.entries(browsers)) {
  describe(name, () => {
    let browser;
    before(async () => { browser = await open(); });
    after(() => browser?.close());

    test('nothing that was put into any kind of page runs', async () => {
      // One page of each kind: its first two folders tell it.
      const kinds = new Map(pages().map(file => [file.split(path.sep).slice(0, 2).map(part => /^[a-z0-9]{8}$/.test(part) ? 'code' : part).join('/'), file]));
      const some = [...kinds.values()].filter((_, at, all) => at % Math.ceil(all.length / 40) === 0 || !all[at].includes(path.sep));
      const page = await browser.newPage();
      for (const file of some) {
        const full = path.join(copy.folder, file), whole = fs.readFileSync(full, 'utf8');
        try {
          fs.writeFileSync(full, whole.replace(/<body[^>]*>/, opened => opened + injected));
          await page.goto(pathToFileURL(full).href);
          assert.equal(await page.evaluate(() => window.ran ?? null), null, file);
        } finally { fs.writeFileSync(full, whole); }
      }
      await page.close();
    });

    test('a script or style of the copy in one file that was changed is not run', async () => {
      const whole = fs.readFileSync(copy.single, 'utf8'), page = await browser.newPage();
      const parts = whole.match(/<script>/g).length;
      assert.ok(parts > 1);
      try {
        fs.writeFileSync(copy.single, whole.replaceAll('<script>', '<script>window.ran = (window.ran ?? 0) + 1;').replace('<style>', '<style>body { margin: 7px !important }'));
        await page.goto(pathToFileURL(copy.single).href);
        assert.deepEqual(await page.evaluate(() => [window.ran ?? null, getComputedStyle(document.body).margin === '7px']), [null, false]);
      } finally { fs.writeFileSync(copy.single, whole); }
      await page.close();
    });

    for (const [what, file] of [['a page', () => path.join(copy.folder, 'about/index.html')], ['the copy in one file', () => copy.single]]) {
      test(`nothing that was put into ${what} runs, loads or leads away`, () => withInjected(file(), async address => {
        const page = await browser.newPage(), asked = [];
        page.on('request', request => { if (!/^(file|data|about|javascript|x):/.test(request.url())) asked.push(request.url()); });
        await page.goto(address);
        await page.waitForFunction(() => document.readyState === 'complete');
        const ran = await page.evaluate(async () => {
          // What a driver evaluates may use eval itself, so that is not tried.
          document.getElementById('away')?.click();
          document.querySelector('#form button')?.click();
          for (const act of [() => { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); }, () => window.setTimeout('window.ran = "string"', 0)]) {
            try { act(); } catch { /* refused */ }
          }
          await new Promise(done => setTimeout(done, 100));
          return window.ran ?? null;
        });
        assert.equal(ran, null);
        assert.deepEqual(asked, []);
        assert.match(page.url(), /^file:/);
        await page.close();
      }));

      test(`${what} itself works: its own script and style are let be`, async () => {
        const page = await browser.newPage(), said = [];
        page.on('console', message => { if (['error', 'warn'].includes(message.type())) said.push(message.text()); });
        await page.goto(pathToFileURL(file()).href);
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px');
        assert.ok(await page.waitForSelector('#nb-q'));
        assert.deepEqual(said, []);
        await page.close();
      });
    }
  });
}
