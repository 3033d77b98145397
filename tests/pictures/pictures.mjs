// Pictures of every page type, to be looked at: node tests/pictures/pictures.mjs [FOLDER] [part of an address…]
// On a phone, a tablet and a desk, in light and dark and on paper, of the real site, of one with a brand of its own and of one in Arabic. They are
// written to artifacts/pictures, with one sheet of small ones for each way of looking, and are never committed.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../firefox/served.mjs';
import { buildSite, program, root } from '../search/built-site.mjs';
import { puppeteer } from '../search/firefox.mjs';

const [out = path.join(root, 'artifacts/pictures'), ...only] = process.argv.slice(2);
const types = fs.readFileSync(path.join(root, 'tests/page-types.txt'), 'utf8').split('\n').filter(Boolean).map(line => line.slice(1));
const branded = ['', 'low-glucose/', 'devices/', 'devices/insulin-pump/', 'medicines/insulin/', 'at-school/', 'when-to-call/', 'glossary/', 'about/'];
// Really from right to left: a page that is only turned round has no numbers and names isolated in it.
const arabic = ['ar/', 'ar/when-to-call/', 'ar/treatments/chemotherapy/', 'ar/lengths/', 'ar/search/', 'ar/about/'];
// How much of a page is shown, so that a long one does not make all others small.
const longest = 2600;

const looks = [
  ...[360, 768, 1280].flatMap(width => ['light', 'dark'].map(scheme => ({ name: `${width}-${scheme}`, width, scheme }))),
  { name: 'print', width: 794, scheme: 'light', print: true },
];

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(file => fs.existsSync(file));
const made = [];

function foreign(name) {
  const folder = fs.mkdtempSync(path.join(out, `.${name}-`));
  execFileSync(program, ['build', '--content', path.join(root, 'tests/sites', name, 'content'), '--output', path.join(folder, 'site'), '--today', '2026-12-01'], { stdio: 'pipe' });
  made.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'site');
}

async function shoot(browser, web, pages, look, to) {
  const page = await browser.newPage();
  await page.setViewport({ width: look.width, height: 780, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  if (look.print) await page.emulateMediaType('print');
  fs.mkdirSync(to, { recursive: true });
  const files = [];
  for (const name of pages) {
    const answer = await page.goto(web + name);
    if (!answer.ok()) throw new Error(`${web}${name} is not there (${answer.status()})`);
    const height = await page.evaluate(most => Math.min(most, document.documentElement.scrollHeight), longest);
    const file = path.join(to, (name.replaceAll('/', '-').replace(/(-|\.html)$/, '') || 'home') + '.png');
    await page.screenshot({ path: file, clip: { x: 0, y: 0, width: look.width, height }, captureBeyondViewport: true });
    files.push(file);
  }
  await page.close();
  return files;
}

/** One picture of all, small, each with its name. */
async function sheet(browser, files, width, to) {
  const page = await browser.newPage(), small = width > 700 ? 380 : 240, html = to.replace(/png$/, 'html');
  const figure = file => `<figure><figcaption>${path.basename(file, '.png')}</figcaption><img src="${pathToFileURL(file).href}" width="${small}"></figure>`;
  fs.writeFileSync(html, `<meta charset="utf-8"><style>body{margin:8px;background:#888;display:flex;flex-wrap:wrap;gap:8px;font:12px sans-serif}figure{margin:0}img{display:block;max-height:900px;object-fit:cover;object-position:top}</style>${files.map(figure).join('')}`);
  await page.setViewport({ width: 1960, height: 900 });
  await page.goto(pathToFileURL(html).href);
  await page.screenshot({ path: to, fullPage: true });
  await page.close();
  fs.rmSync(html);
}

fs.mkdirSync(out, { recursive: true });
const site = buildSite();
made.push(site.remove);
const browser = await puppeteer().launch({ executablePath: chromium, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  const served = [];
  for (const folder of [site.folder, foreign('diabetes-au'), foreign('leukaemia-ar-cy')]) served.push(await serve(folder));
  made.push(...served.map(server => server.close));
  const wanted = pages => pages.filter(name => only.length === 0 || only.some(part => name.includes(part)));
  for (const look of looks) {
    for (const [name, web, pages] of [['site', served[0].web, types], ['brand', served[1].web, branded], ['rtl', served[2].web, arabic]]) {
      const files = await shoot(browser, web, wanted(pages), look, path.join(out, name, look.name));
      if (files.length > 0) await sheet(browser, files, look.width, path.join(out, `${name}-${look.name}.png`));
    }
    console.log(look.name);
  }
} finally {
  await browser.close();
  for (const remove of made) await remove();
}
