// The guide's line that watches the dates, with a curl that answers from a file.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { buildSite, root } from '../search/built-site.mjs';
import { smallSite } from './small-site.mjs';

const recipe = /```sh\n(curl[\s\S]*?)```/.exec(fs.readFileSync(path.join(root, 'docs/guide/publish-on-a-cdn.md'), 'utf8'))[1];
let folder, site, list;

before(() => {
  site = buildSite(smallSite);
  list = JSON.parse(fs.readFileSync(path.join(site.folder, 'api/pages.json'), 'utf8'));
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-monitor-'));
  fs.writeFileSync(path.join(folder, 'curl'), '#!/bin/sh\n[ -z "$ANSWER" ] && exit 22\ncat "$ANSWER"\n', { mode: 0o755 });
});
after(() => { site?.remove(); fs.rmSync(folder, { recursive: true, force: true }); });

/** What the line says of a text; of null, when the site does not answer. */
function watch(text) {
  const file = path.join(folder, 'answer');
  if (text !== null) fs.writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', recipe], { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, ANSWER: text === null ? '' : file } });
  return { isGood: status === 0, said: stdout + stderr };
}

const today = (days = 0) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const built = (day, change = () => {}) => { const copy = structuredClone(list); copy.generated = day; change(copy); return JSON.stringify(copy); };

test('a site in date passes', () => assert.deepEqual(watch(built(today())), { isGood: true, said: '"all in date"\n' }));

test('an overdue page is named', () => {
  const { isGood, said } = watch(built(today(), copy => { copy.pages.find(page => page.id === 'new').state = 'overdue'; }));
  assert.ok(!isGood);
  assert.match(said, /https:\/\/small\.example\/new\//);
});

test('a site that is not built any more is told', () => {
  const { isGood, said } = watch(built(today(-4)));
  assert.ok(!isGood);
  assert.match(said, new RegExp(`not built since ${today(-4)}`));
});

for (const [what, text] of [['no answer', null], ['an empty answer', ''], ['half an answer', '{"generated": "20'], ['another page', '<!doctype html>']]) {
  test(`${what} is a failure`, () => assert.equal(watch(text).isGood, false));
}
