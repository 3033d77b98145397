// What Netlify makes of netlify.toml, .ci/netlify, _headers and _redirects, asked of Netlify's own parsers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { program, root } from '../search/built-site.mjs';
import { smallSite } from './small-site.mjs';

let folder, parsers;

// The locked packages go into a cache of this machine, never into the repository.
async function install() {
  const locked = ['package.json', 'package-lock.json'].map(name => path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), name));
  const version = crypto.createHash('sha256').update(fs.readFileSync(locked[1])).digest('hex').slice(0, 12);
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'nbsite-tests', `netlify-${version}`);
  const done = path.join(cache, 'done');
  if (!fs.existsSync(done)) {
    fs.mkdirSync(cache, { recursive: true });
    for (const file of locked) fs.copyFileSync(file, path.join(cache, path.basename(file)));
    execFileSync('npm', ['ci', '--prefix', cache, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'ignore' });
    fs.writeFileSync(done, '');
  }
  const load = name => import(pathToFileURL(path.join(cache, 'node_modules/@netlify', name, 'lib/index.js')));
  return Object.assign({}, ...await Promise.all(['config', 'headers-parser', 'redirect-parser'].map(load)));
}

// A folder like the repository's: the small site as content, and a launcher that runs the program ./test compiled.
before(async () => {
  parsers = await install();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-netlify-'));
  for (const [name, text] of Object.entries(smallSite)) write(path.join('content', name), text);
  write('content/en/gone.md', smallSite['en/about.md'].replaceAll('About', 'Gone'));
  write('content/en/gone.review.yml', 'status: withdrawn\nwithdrawn: {on: 2026-11-20, reason: Old., as: gone}\n');
  // The page in “cy” stands for that of a second language.
  write('nbsite', `#!/bin/sh\nset -e\nrm -rf output/site/cy\n"${program}" "$@" --today 2026-11-21\nmkdir -p output/site/cy\ncp output/site/404.html output/site/cy/\n`);
  for (const name of ['netlify.toml', '.ci/netlify']) {
    fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  }
});

after(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name, text) {
  fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text, { mode: 0o755 });
}

/** The settings of a context, read offline. */
const settings = context => parsers.resolveConfig({ repositoryRoot: folder, context, branch: 'main', offline: true, mode: 'buildbot', buffer: true });

/** Runs the build command of a context as Netlify would. */
async function build(context, env = {}) {
  const { config } = await settings(context);
  execFileSync('bash', ['-c', config.build.command], { cwd: folder, stdio: 'pipe', env: { ...process.env, ...env } });
  return config;
}

const published = name => fs.readFileSync(path.join(folder, 'output/netlify', name), 'utf8');

test('production is built with its headers, redirects and no drafts', async () => {
  const config = await build('production');
  assert.equal(path.resolve(folder, config.build.publish), path.join(folder, 'output/netlify'));
  const headers = await parsers.parseAllHeaders({ headersFiles: [path.join(folder, 'output/netlify/_headers')], netlifyConfigPath: path.join(folder, 'netlify.toml'), minimal: false });
  assert.deepEqual(headers.errors, []);
  const written = published('_headers').split('\n');
  assert.equal(headers.headers.length, written.filter(line => line.startsWith('/')).length);
  assert.equal(headers.headers.flatMap(rule => Object.keys(rule.values)).length, written.filter(line => line.startsWith('  ')).length);
  assert.match(headers.headers[0].values['Content-Security-Policy'], /^default-src 'none'; .*trusted-types nbsite$/);
  const redirects = await parsers.parseAllRedirects({ redirectsFiles: [path.join(folder, 'output/netlify/_redirects')], netlifyConfigPath: path.join(folder, 'netlify.toml'), minimal: false });
  assert.deepEqual(redirects.errors, []);
  assert.deepEqual(redirects.redirects.map(({ from, to, status, force }) => ({ from, to, status, force })),
    [{ from: '/old/place/', to: '/new/', status: 301, force: true }, { from: '/gone/', to: '/gone/index.html', status: 410, force: true },
      { from: '/cy/*', to: '/cy/404.html', status: 404, force: false }]);
  assert.ok(!fs.existsSync(path.join(folder, 'output/netlify/draft')));
  assert.match(published('new/index.html'), /href="\/about\/"/);
});

test('settings and files are joined without a complaint', async () => {
  if (!fs.existsSync(path.join(folder, 'output/netlify/_redirects'))) await build('production');
  const { config, logs } = await settings('production');
  assert.deepEqual([logs?.stderr ?? [], logs?.stdout ?? []].flat().filter(line => /warn|error|invalid/i.test(line)), []);
  assert.equal(config.redirects.length, 3);
  assert.ok(config.headers.length > 10);
});

for (const context of ['deploy-preview', 'branch-deploy']) {
  test(`a ${context} shows drafts at its own address and is not to be found`, async () => {
    await build(context, { DEPLOY_PRIME_URL: 'https://change-7--small.netlify.app' });
    assert.match(published('draft/index.html'), /<meta name="robots" content="noindex">/);
    assert.match(published('new/index.html'), /<link rel="canonical" href="https:\/\/change-7--small.netlify.app\/new\/" \/>/);
    assert.match(published('_headers'), /^ {2}X-Robots-Tag: noindex$/m);
  });
}

test('an image without the SDK gets it from Microsoft’s script', async () => {
  // Stands in for an image where dotnet is missing, and for the network.
  const real = execFileSync('sh', ['-c', 'command -v dotnet'], { encoding: 'utf8' }).trim();
  write('image/dotnet', '#!/bin/sh\nexit 127\n');
  write('image/curl', `#!/bin/bash
[ "$2" = https://dot.net/v1/dotnet-install.sh ] && [ "$3" = -o ] || exit 9
cat > "$4" <<'END'
[ "$*" = "--channel 10.0 --install-dir $HOME/.dotnet" ] || exit 8
mkdir -p "$HOME/.dotnet" && printf '#!/bin/sh\\nexec env -u DOTNET_ROOT "${real}" "$@"\\n' > "$HOME/.dotnet/dotnet" && chmod +x "$HOME/.dotnet/dotnet"
END
`);
  const home = path.join(folder, 'home');
  fs.mkdirSync(home);
  await build('production', { PATH: `${path.join(folder, 'image')}:${process.env.PATH}`, HOME: home });
  assert.ok(fs.existsSync(path.join(home, '.dotnet/dotnet')));
});
