// What editors' programs make of the schemas that “nbsite schema” writes, beside what the build says of the same files: Ajv, and the
// engine of the YAML extension of Visual Studio Code.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { program, root } from '../search/built-site.mjs';
import { editor } from './editor.mjs';
import { packages } from './packages.mjs';

let load, folder;
// What a schema can know of a file: keys, and the form of values.
const form = ['NB0220', 'NB0221', 'NB0222', 'NB0223', 'NB0228', 'NB0229', 'NB0245', 'NB0248'];

before(() => {
  load = packages();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-schemas-'));
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const run = (site, ...args) => spawnSync(program, [...args, '--today', '2026-11-30'], { cwd: site, encoding: 'utf8', maxBuffer: 1 << 28 });

/** A copy of a site with its schemas. */
function schemas(name, from) {
  const site = path.join(folder, name);
  fs.mkdirSync(site, { recursive: true });
  for (const part of ['content', 'clinics']) {
    if (fs.existsSync(path.join(root, from, part))) fs.cpSync(path.join(root, from, part), path.join(site, part), { recursive: true });
  }
  const { status, stderr } = run(site, 'schema');
  assert.equal(status, 0, stderr);
  return site;
}

const files = (at, under = '') => fs.readdirSync(path.join(at, under), { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? files(at, path.join(under, entry.name)) : entry.name.endsWith('.yml') ? [path.join(under, entry.name)] : []);

/** Each file of a site that has a schema, with what Ajv says of it. */
function judged(site) {
  const Ajv = load('ajv').default, yaml = load('yaml'), match = load('picomatch');
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
  const place = path.join(site, '.nbsite/schemas');
  for (const name of fs.readdirSync(place)) ajv.addSchema(JSON.parse(fs.readFileSync(path.join(place, name), 'utf8')), name);
  const settings = JSON.parse(fs.readFileSync(path.join(site, '.vscode/settings.json'), 'utf8'))['yaml.schemas'];
  const all = [];
  for (const file of files(site)) {
    const names = Object.entries(settings).filter(([, globs]) => match(globs.filter(glob => !glob.startsWith('!')))(file)
      && !match(globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1)))(file)).map(([name]) => path.basename(name));
    assert.ok(names.length < 2, `${file} has ${names}`);
    if (names.length === 0) continue;
    const document = yaml.parseDocument(fs.readFileSync(path.join(site, file), 'utf8').replace(/^\uFEFF/, ''), { uniqueKeys: false });
    if (document.errors.length > 0) continue;
    const validate = ajv.getSchema(names[0]);
    all.push({ file, isGood: validate(document.toJS()), told: (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`) });
  }
  return all;
}

for (const [name, from] of [['own', '.'], ['diabetes', 'tests/sites/diabetes-au'], ['leukaemia', 'tests/sites/leukaemia-ar-cy'], ['hay-fever', 'tests/sites/valid-hay-fever']]) {
  test(`every file of the good site ${name} passes`, async () => {
    const site = schemas(name, from), all = judged(site);
    assert.ok(all.length > 3, `${all.length}`);
    assert.deepEqual(all.filter(file => !file.isGood), []);
    const at = editor(load, site);
    for (const { file } of all) assert.deepEqual(await at.marks(file, fs.readFileSync(path.join(site, file), 'utf8')), [], file);
  });
}

for (const name of ['invalid-keys', 'invalid-dates-and-choices', 'invalid-site-file', 'invalid-markup-facts', 'invalid-names', 'invalid-site-file-keys']) {
  test(`files of ${name} fail here and in the build`, () => {
    const site = schemas(name, `tests/sites/${name}`), all = judged(site);
    const errors = JSON.parse(run(site, 'check', '--format', 'json').stderr).filter(each => each.severity === 'error');
    const of = file => errors.filter(each => path.normalize(each.path) === file);
    assert.deepEqual(all.filter(file => !file.isGood && of(file.file).length === 0), [], 'refused by the schema alone');
    assert.deepEqual(all.filter(file => file.isGood && of(file.file).some(each => form.includes(each.code))), [], 'refused by the build alone');
  });
}

test('names are offered while they are typed, and a new one is no error', async () => {
  const site = path.join(folder, 'own'), at = editor(load, site);
  const start = 'type: medicine\ntitle: A\nsummary: B\n';
  const has = async (file, text, ...labels) => {
    const offered = await at.offers(file, text);
    for (const label of labels) assert.ok(offered.includes(label), `${label} is not among ${offered.slice(0, 10)}`);
  };
  await has('content/en/a.yml', `${start}cite: [|]\n`, 'nci-hp');
  await has('content/en/a.yml', `${start}signs:\n  - |\n`, 'fever');
  await has('content/en/a.yml', `${start}side-effects:\n  - effect: |\n`, 'hearing-loss');
  await has('content/en/a.yml', `${start}|\n`, 'what-it-is', 'side-effects', 'review');
  await has('content/site.yml', 'navigation:\n  - |\n', 'about');
  await has('content/coverage.yml', 'facts:\n  a: |\n', 'about#funding');
  await has('content/en/a.review.yml', 'status: |\n', 'source-checked');
  const own = 'content/en/medicines/cisplatin.yml', text = fs.readFileSync(path.join(site, own), 'utf8');
  assert.deepEqual(await at.marks(own, text.replace(/^cite: .*$/m, 'cite: [a-source-of-tomorrow]')), []);
  assert.match((await at.marks(own, text.replace(/^title:/m, 'titel:'))).join('\n'), /titel is not allowed/);
});
