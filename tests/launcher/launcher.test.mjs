// The launcher ./nbsite, with a stand-in for dotnet: what it makes, when it makes it again, and what it says meanwhile.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
let folder, stand, env;

// Publishes in the way that the variables say, notes how, and runs what it published.
const dotnet = `#!/bin/sh
if [ "$1" != publish ]; then shift; echo "plain $*"; [ -z "$TELL" ] || echo "$TELL" >&2; exit 0; fi
printf '%s\\n' "$*" >>"$STAND/published"
case "$*" in *OneSystem*) ;; *) [ -z "$REFUSE" ] || { echo "$REFUSE"; exit 1; } ;; esac
if [ -n "$WAIT" ]; then touch "$STAND/started"; until [ -e "$STAND/$WAIT" ]; do /bin/sleep 0.02; done; fi
for word; do to=$word; done
mkdir -p "$to"
case "$*" in
  *Composite=true*) touch "$to/libcoreclr.so"; printf '#!/bin/sh\\necho "optimised $*"\\n' >"$to/nbsite"; chmod +x "$to/nbsite" ;;
  *) touch "$to/nbsite.dll" ;;
esac
`;

// The first pause is over at once, the second shows that what followed the first was said.
const sleep = `#!/bin/sh
[ -z "$WAIT" ] || [ -e "$STAND/paused" ] || { touch "$STAND/paused"; exit 0; }
touch "$STAND/paused-again"
exec /bin/sleep "$1"
`;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite läunch '));
  stand = path.join(folder, 'stand');
  write('stand/dotnet', dotnet);
  write('stand/sleep', sleep);
  write('generator/a.cs', '');
  write('theme/Styles/a.css', '');
  for (const name of ['Directory.Build.props', 'Directory.Packages.props', 'global.json']) write(name, '');
  write('nbsite', fs.readFileSync(path.join(root, 'nbsite'), 'utf8'));
  env = { PATH: `${stand}:${process.env.PATH}`, STAND: stand, TELL: '', REFUSE: '', WAIT: '' };
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name, text) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text, { mode: 0o755 });
}

const nbsite = (...args) => spawnSync(path.join(folder, 'nbsite'), args, { env, encoding: 'utf8' });
const published = () => (fs.existsSync(path.join(stand, 'published')) ? fs.readFileSync(path.join(stand, 'published'), 'utf8').trim().split('\n') : []);

/** As if the programs had been made an hour ago, and this source were saved now. */
function edit(source) {
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of fs.readdirSync(folder, { recursive: true }).filter(name => !/^(artifacts|stand)/.test(name)))
    fs.utimesSync(path.join(folder, name), new Date(hourAgo - 3_600_000), new Date(hourAgo - 3_600_000));
  for (const name of ['plain', 'optimised']) {
    const stamp = path.join(folder, 'artifacts/publish', name, '.built');
    if (fs.existsSync(stamp)) fs.utimesSync(stamp, hourAgo, hourAgo);
  }
  write(source, 'edited');
}

/** Ends when a file that the stand-ins make is there, or when the program ends. */
const seen = (name, run) => new Promise(done => {
  const look = setInterval(() => { if (fs.existsSync(path.join(stand, name)) || run.exitCode !== null) { clearInterval(look); done(); } }, 20);
});

function start(...args) {
  const run = spawn(path.join(folder, 'nbsite'), args, { env }), told = { out: '', error: '' };
  run.stdout.on('data', text => { told.out += text; });
  run.stderr.on('data', text => { told.error += text; });
  return { run, told, end: new Promise(done => run.on('close', code => done(code))) };
}

test('the first run makes the plain program, the next ones use it', () => {
  const first = nbsite('build', '--strict');
  assert.deepEqual([first.status, first.stdout, first.stderr],
    [0, 'plain build --strict\n', 'nbsite: compiling NbSite, which takes half a minute…\n']);
  const second = nbsite('check');
  assert.deepEqual([second.status, second.stdout, second.stderr], [0, 'plain check\n', '']);
  assert.equal(published().length, 1);
  assert.doesNotMatch(published()[0], /Composite|self-contained|RuntimeIdentifiers/);
});

for (const source of ['generator/a.cs', 'theme/Styles/new.css', 'Directory.Packages.props', 'global.json']) {
  test(`a change of ${source} makes the program again, one of what is compiled from it does not`, () => {
    nbsite('build');
    edit(source);
    assert.match(nbsite('build').stderr, /compiling/);
    edit('generator/obj/a.cs');
    assert.equal(nbsite('build').stderr, '');
    assert.equal(published().length, 2);
  });
}

test('the optimised program is used until a source is newer, and again when it is made anew', { skip: process.arch !== 'x64' || process.platform !== 'linux' }, () => {
  assert.equal(nbsite('build').stdout, 'plain build\n');
  const made = nbsite('--optimise');
  assert.deepEqual([made.status, made.stdout], [0, '']);
  assert.match(made.stderr, /^nbsite: making the optimised program, .*\nnbsite: the optimised program is ready; .*\n$/);
  assert.equal(nbsite('build').stdout, 'optimised build\n');
  assert.equal(nbsite('--optimise').status, 0);
  assert.equal(published().length, 2);
  edit('theme/Styles/a.css');
  assert.equal(nbsite('build').stdout, 'plain build\n');
  assert.equal(nbsite('build').stdout, 'plain build\n');
  assert.equal(published().length, 3);
  nbsite('--optimise');
  assert.equal(nbsite('build').stdout, 'optimised build\n');
  assert.deepEqual(published().map(line => /Composite=true/.test(line)), [false, true, false, true]);
});

test('--optimise stands alone', () => {
  const refused = nbsite('--optimise', 'build');
  assert.deepEqual([refused.status, refused.stdout, published()], [2, '', []]);
  assert.match(refused.stderr, /^nbsite: --optimise stands alone\./);
});

test('while it compiles it says that it goes on, and leaves nobody waiting for it afterwards', async () => {
  env.WAIT = 'paused-again';
  const { told, end } = start('build');
  assert.equal(await end, 0);
  assert.equal(told.error, 'nbsite: compiling NbSite, which takes half a minute…\nnbsite: still compiling (8 s)…\n');
  assert.equal(told.out, 'plain build\n');
});

test('who asks for JSON gets nothing but what the program says', () => {
  env.TELL = '[]';
  for (const words of [['--format', 'json'], ['--format=json'], ['--format:json']]) {
    edit('generator/a.cs');
    const answer = nbsite('check', ...words);
    assert.deepEqual([answer.status, answer.stderr], [0, '[]\n']);
  }
  assert.equal(published().length, 3);
});

test('what does not compile is told, and nothing is run', () => {
  env.REFUSE = 'a.cs(1,1): error CS1002: ; expected';
  const answer = nbsite('build');
  assert.deepEqual([answer.status, answer.stdout], [3, '']);
  assert.match(answer.stderr, /error CS1002: ; expected\nnbsite: NbSite itself does not compile; see above\.\n$/);
  assert.equal(published().length, 1);
  env.REFUSE = '';
  assert.equal(nbsite('build').stdout, 'plain build\n');
});

for (const refusal of ['error NU1101: Unable to find package', 'error NETSDK1112: the pack was not downloaded']) {
  test(`without packs (${refusal.slice(6, 12)}…) the program for this system alone is made, and --optimise says so`, { skip: process.arch !== 'x64' || process.platform !== 'linux' }, () => {
    env.REFUSE = refusal;
    assert.equal(nbsite('build').stdout, 'plain build\n');
    assert.deepEqual(published().map(line => /OneSystem=true/.test(line)), [false, true]);
    const refused = nbsite('--optimise');
    assert.equal(refused.status, 3);
    assert.match(refused.stderr, /could not be fetched; see above\. \.\/nbsite goes on without it\.\n$/);
    assert.equal(nbsite('build').stdout, 'plain build\n');
    assert.equal(published().length, 3);
  });
}

test('of two at once one compiles and the other says that it waits', async () => {
  env.WAIT = 'go';
  const first = start('build');
  await seen('started', first.run);
  const second = start('check');
  await seen('paused-again', second.run);
  fs.writeFileSync(path.join(stand, 'go'), '');
  assert.deepEqual([await first.end, await second.end], [0, 0]);
  assert.deepEqual([first.told.out, second.told.out], ['plain build\n', 'plain check\n']);
  assert.match(second.told.error, /^nbsite: another nbsite is compiling; waiting for it…\n/);
  assert.equal(published().length, 1);
});

test('without the SDK it says where to get it', () => {
  const tools = path.join(folder, 'tools');
  fs.mkdirSync(tools);
  for (const tool of ['sh', 'dirname', 'find', 'mkdir', 'flock', 'uname'])
    fs.symlinkSync(execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(), path.join(tools, tool));
  env.PATH = tools;
  const answer = nbsite('build');
  assert.deepEqual([answer.status, answer.stdout, answer.stderr],
    [3, '', 'nbsite: the .NET 10 SDK is not installed. See https://dotnet.microsoft.com/download\n']);
});
