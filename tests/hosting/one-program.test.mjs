// The command of the guide that makes one program without an SDK: made for Linux and run, made for Windows. Nothing is compiled ahead
// here, which takes minutes and changes only how fast a program starts; `.ci/release`, which does so, runs what it made.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../search/built-site.mjs';
import { smallSite } from './small-site.mjs';

const guide = fs.readFileSync(path.join(root, 'docs/guide/one-program.md'), 'utf8');
const command = /^dotnet publish .*$/m.exec(guide)[0];
let folder;

before(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-program-')); });
after(() => fs.rmSync(folder, { recursive: true, force: true }));

function publish(system) {
  const [program, ...options] = command.replace('linux-x64', system).replace('-o output/program', `-o ${path.join(folder, system)}`).split(' ');
  execFileSync(program, [...options, '-p:PublishReadyToRun=false', '-v', 'q', '-nologo', '-p:UseSharedCompilation=false'], { cwd: root, stdio: 'pipe' });
  return fs.readdirSync(path.join(folder, system));
}

test('for Linux: one file, which builds a site where there is no .NET', () => {
  assert.deepEqual(publish('linux-x64'), ['nbsite']);
  for (const [name, text] of Object.entries(smallSite)) {
    fs.mkdirSync(path.join(folder, 'content', path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(folder, 'content', name), text);
  }
  const said = execFileSync(path.join(folder, 'linux-x64/nbsite'), ['build', '--today', '2026-11-29'], { cwd: folder, env: {}, encoding: 'utf8' });
  assert.match(said, /^Built \d+ pages \(\d+ files\) into output\/site/);
  assert.match(fs.readFileSync(path.join(folder, 'output/site/new/index.html'), 'utf8'), /New in a few words/);
});

test('for Windows: one file', () => {
  assert.deepEqual(publish('win-x64'), ['nbsite.exe']);
  const start = fs.readFileSync(path.join(folder, 'win-x64/nbsite.exe')).subarray(0, 2).toString('latin1');
  assert.equal(start, 'MZ');
});
