// The commands of the ready workflows, run as their hosts would on a change to a public site.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { program, root } from '../search/built-site.mjs';
import { smallSite } from './small-site.mjs';

const read = name => fs.readFileSync(path.join(root, name), 'utf8');
const indented = (text, start) => {
  const lines = text.slice(text.indexOf(start)).split('\n').slice(1), depth = /^ */.exec(lines[0])[0].length;
  return lines.slice(0, lines.findIndex(line => line.trim() && /^ */.exec(line)[0].length < depth)).map(line => line.slice(depth)).join('\n');
};
const github = indented(indented(read('.github/workflows/check.yml'), '- name: Build the site'), 'run: |');
const gitlab = indented(indented(read('docs/guide/check-changes.md'), '  script:'), '- |');

let made, folder, base;
const run = (...command) => execFileSync(command[0], command.slice(1), { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
const write = (name, text) => {
  fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text, { mode: 0o755 });
};

// The repository before the change: made once, and copied for each change.
before(() => {
  made = folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-workflow-'));
  for (const [name, text] of Object.entries(smallSite)) write(path.join('content', name), text.replace('publication: preview', 'publication: public'));
  write('nbsite', `#!/bin/sh\nexec "${program}" "$@" --today 2026-11-21\n`);
  write('.gitignore', 'output\n');
  run('./nbsite', 'edition', 'create', '2026.11', '--summary', 'First.');
  // A public site needs checks that say of which words they are.
  run('./nbsite', 'review', 'bind', '--edition', '2026.11');
  run('git', 'init', '-q');
  run('git', 'add', '.');
  run('git', '-c', 'user.name=A', '-c', 'user.email=a@small.example', 'commit', '-qm', 'Before');
  base = run('git', 'rev-parse', 'HEAD').trim();
});

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-workflow-'));
  fs.cpSync(made, folder, { recursive: true });
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
after(() => fs.rmSync(made, { recursive: true, force: true }));

/** What the commands write for the comment. */
function changes(commands) {
  const temporary = path.join(folder, 'temporary');
  fs.mkdirSync(temporary);
  const answer = spawnSync('bash', ['-eo', 'pipefail', '-c', commands.replaceAll('/tmp/before', '$RUNNER_TEMP/before')], {
    cwd: folder, encoding: 'utf8',
    env: { ...process.env, BASE: base, CI_MERGE_REQUEST_DIFF_BASE_SHA: base, RUNNER_TEMP: temporary, GITHUB_STEP_SUMMARY: path.join(temporary, 'summary') },
  });
  assert.equal(answer.status, 0, answer.stderr);
  return fs.readFileSync(path.join(folder, 'changes.txt'), 'utf8');
}

const worktree = 'git worktree add /tmp/before "$CI_MERGE_REQUEST_DIFF_BASE_SHA"\n';
for (const [host, commands] of [['GitHub', github], ['GitLab', worktree + gitlab]]) {
  test(`${host}: a change of notes is listed`, () => {
    const record = fs.readFileSync(path.join(folder, 'content/en/new.review.yml'), 'utf8');
    assert.match(record, /bound-to: "?2026\.11/);
    write('content/en/new.review.yml', record.replace('2027-11-02', '2027-05-02'));
    const list = changes(commands);
    assert.match(list, /^Since the last build: /m);
    assert.match(list, /^ +changed new\/index\.html$/m);
    assert.doesNotMatch(list, /draft\/|about\/index/);
  });

  test(`${host}: new words that are in no edition yet are listed too, as in a preview`, () => {
    write('content/en/new.md', smallSite['en/new.md'].replace('in a few words', 'in other words'));
    const list = changes(commands);
    assert.match(list, /^ +changed new\/index\.html$/m);
    assert.doesNotMatch(list, /about\/index/);
  });

  test(`${host}: what cannot be built is told`, () => {
    write('content/en/new.md', 'no front matter');
    assert.match(changes(commands), /^It does not build\./);
  });
}
