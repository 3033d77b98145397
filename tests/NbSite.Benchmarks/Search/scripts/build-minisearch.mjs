// node build-minisearch.mjs SITE OUT PACKAGES: indexes the sections that NbSite indexed, and writes what a page loads.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { pathToFileURL } from 'node:url';
import { options } from './minisearch-options.mjs';

const [site, out, packages] = process.argv.slice(2);
const source = path.join(packages, 'minisearch/dist/es/index.js');
const { default: MiniSearch } = await import(pathToFileURL(source).href);

// The shards hold every page that NbSite found worth finding: title, address, and its sections.
const pages = [];
const folder = path.join(site, 'assets/search');
const context = vm.createContext({ nbSearch: { shard: (version, i, list) => pages.push(...list) } });
for (const name of fs.readdirSync(folder, { recursive: true }))
  if (/[\\/]s\d+\.js$/.test(name)) vm.runInContext(fs.readFileSync(path.join(folder, name), 'utf8'), context);

/** The other names of a page, as its own HTML tells them to search engines. */
function namesOf(address) {
  const html = fs.readFileSync(path.join(site, address.split('#')[0], 'index.html'), 'utf8');
  const names = /"alternateName":(\[[^\]]*\])/.exec(html);
  return names && !address.includes('#') ? JSON.parse(names[1]).join('; ') : '';
}

const index = new MiniSearch(options);
let id = 0;
for (const [title, address, , , , sections] of pages) {
  const names = namesOf(address);
  for (const [anchor, heading, text] of sections) {
    index.add({
      id: id++, title, names, heading, text: text || '',
      address: anchor && !address.includes('#') ? `${address}#${anchor}` : address,
    });
  }
}
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, 'index.json'), JSON.stringify(index));
fs.copyFileSync(source, path.join(out, 'minisearch.js'));
