// What goes with a new site: the script that fetches the program, and the steps of the action, run as GitHub would.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { program, root } from '../search/built-site.mjs';

const starter = `#!/bin/sh\nexec "${program}" "$@"\n`;
let made, folder, release;

const sum = text => createHash('sha256').update(text).digest('hex');
const write = (name, text) => fs.writeFileSync(path.join(folder, name), text);
const read = name => fs.readFileSync(path.join(folder, name), 'utf8');
const run = (...command) => execFileSync(command[0], command.slice(1), { cwd: folder, stdio: 'pipe', encoding: 'utf8' });

// One site for all, and a release that is a folder.
before(() => {
  made = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-new-'));
  release = path.join(made, 'release');
  fs.mkdirSync(release);
  fs.writeFileSync(path.join(release, 'nbsite-linux-x64'), starter);
  fs.writeFileSync(path.join(release, 'SHA256SUMS'), `${sum('other')}  nbsite-win-x64.exe\n${sum(starter)}  nbsite-linux-x64\n`);
  execFileSync(program, ['new', 'site', path.join(made, 'site')], { stdio: 'pipe' });
});
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(made, 'copy-'));
  fs.cpSync(path.join(made, 'site'), folder, { recursive: true });
});
after(() => fs.rmSync(made, { recursive: true, force: true }));

const fetched = (text, ending = `${text}\n`) => {
  write('nbsite.env', ending);
  return spawnSync('sh', ['./get-nbsite'], { cwd: folder, encoding: 'utf8' });
};

test('get-nbsite fetches the program, and Netlify builds with it', () => {
  const answer = fetched(`NBSITE_RELEASE=file://${release}\nNBSITE_SHA256=`);
  assert.equal(answer.status, 0, answer.stderr);
  const command = /^\[build\]\n {2}command = "(.*)"$/m.exec(read('netlify.toml'))[1];
  run('sh', '-c', command);
  assert.equal(command, 'sh ./build-for-netlify');
  assert.match(read('output/netlify/index.html'), /Hay fever explained/);
});

test('get-nbsite uses no program with another checksum, and keeps the one that is there', () => {
  write('nbsite', 'the one before');
  const pinned = fetched(`NBSITE_RELEASE=file://${release}\nNBSITE_SHA256=${sum('another')}`);
  assert.equal(pinned.status, 3);
  assert.match(pinned.stderr, /get-nbsite: nbsite-linux-x64 has another checksum\. It was not used\.\n$/);
  assert.equal(read('nbsite'), 'the one before');
  assert.equal(fetched(`NBSITE_RELEASE=file://${release}\nNBSITE_SHA256=${sum(starter)}`).status, 0);
  assert.equal(read('nbsite'), starter);
});

test('get-nbsite says what is missing', () => {
  const nowhere = fetched('NBSITE_RELEASE=');
  assert.equal(nowhere.status, 2);
  assert.equal(nowhere.stderr, 'get-nbsite: nbsite.env does not say where NbSite is. Write the address of a release behind NBSITE_RELEASE=.\n');
  assert.notEqual(fetched(`NBSITE_RELEASE=file://${release}/none`).status, 0);
  assert.ok(!fs.existsSync(path.join(folder, 'nbsite')));
});

/** One step of the action, with what it told the next ones. */
function action(step, more = {}) {
  const told = path.join(folder, 'told');
  fs.writeFileSync(told, '');
  const temporary = fs.mkdtempSync(path.join(made, 'runner-'));
  const answer = spawnSync(path.join(root, '.ci/action'), [step], {
    cwd: folder, encoding: 'utf8', env: { ...process.env, GITHUB_OUTPUT: told, RUNNER_TEMP: temporary, GITHUB_STEP_SUMMARY: path.join(temporary, 'summary'), ...more },
  });
  return { status: answer.status, error: answer.stderr, told: Object.fromEntries(fs.readFileSync(told, 'utf8').trim().split('\n').map(line => line.split('='))) };
}

test('the action takes the program of its own release, one that is there, or compiles itself', () => {
  const tag = path.join(release, 'v1.0.0');
  fs.mkdirSync(tag);
  for (const name of ['nbsite-linux-x64', 'SHA256SUMS']) fs.copyFileSync(path.join(release, name), path.join(tag, name));
  const own = action('fetch', { ACTION_REF: 'v1.0.0', ACTION_RELEASES: `file://${release}` });
  assert.equal(own.status, 0, own.error);
  assert.equal(fs.readFileSync(own.told.program, 'utf8'), starter);
  fs.writeFileSync(path.join(tag, 'nbsite-linux-x64'), 'changed');
  assert.equal(action('fetch', { ACTION_REF: 'v1.0.0', ACTION_RELEASES: `file://${release}` }).status, 3);
  assert.deepEqual(action('fetch', { ACTION_REF: 'main', ACTION_RELEASES: `file://${release}` }).told, { program: path.join(root, 'nbsite'), compile: 'true' });
  assert.deepEqual(action('fetch', { NBSITE_PROGRAM: path.join(release, 'nbsite-linux-x64') }).told, { program: path.join(release, 'nbsite-linux-x64') });
});

test('the action tells what a change would publish, checks it, builds it and makes a copy', () => {
  write('nbsite', starter);
  fs.chmodSync(path.join(folder, 'nbsite'), 0o755);
  const NBSITE = path.join(folder, 'nbsite');
  run('git', 'init', '-q');
  run('git', 'add', '.');
  run('git', '-c', 'user.name=A', '-c', 'user.email=a@small.example', 'commit', '-qm', 'Before');
  const NBSITE_BASE = run('git', 'rev-parse', 'HEAD').trim();
  write('content/en/at-home.md', read('content/en/at-home.md').replace('on days with much pollen', 'when there is much pollen'));

  const changes = action('changes', { NBSITE, NBSITE_BASE });
  assert.equal(changes.status, 0, changes.error);
  assert.match(read('comment.md'), /^What this change would publish:\n\n```\n[^]*changed at-home\/index\.html/);
  // A part is newer than its check: with warnings as errors that fails, and is told at its line.
  const strict = action('check', { NBSITE });
  assert.equal(strict.status, 1);
  assert.match(strict.error, /^::warning file=content\/en\/at-home\.review\.yml,line=\d+/m);
  assert.equal(action('check', { NBSITE, NBSITE_STRICT: 'false' }).status, 0);
  const built = action('build', { NBSITE, NBSITE_BASE_URL: 'https://example.github.io/hay-fever/' });
  assert.deepEqual([built.status, built.told], [0, { site: 'output/site' }]);
  assert.match(read('output/site/at-home/index.html'), /href="\/hay-fever\/when-to-call\/"/);
  const copy = action('bundle', { NBSITE });
  assert.deepEqual([copy.status, copy.told], [0, { bundles: 'output/bundles' }]);
  assert.equal(fs.readdirSync(path.join(folder, 'output/bundles')).filter(name => name.endsWith('.zip')).length, 1);
});

test('the recipe for GitHub Pages builds below the address that it is told', () => {
  fetched(`NBSITE_RELEASE=file://${release}`);
  const guide = fs.readFileSync(path.join(root, 'docs/guide/github-pages.md'), 'utf8');
  const lines = /^ *run: \|\n((?: {13,}.*\n)+)/m.exec(guide)[1].replaceAll(/^ +/gm, '');
  const answer = spawnSync('bash', ['-eo', 'pipefail', '-c', lines], { cwd: folder, encoding: 'utf8', env: { ...process.env, ADDRESS: 'https://user.github.io/hay-fever' } });
  assert.equal(answer.status, 0, answer.stderr);
  assert.match(read('output/site/at-home/index.html'), /<link rel="canonical" href="https:\/\/user\.github\.io\/hay-fever\/at-home\/"/);
});
