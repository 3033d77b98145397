// The nginx recipe of the guide, in Debian's nginx on this machine.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import zlib from 'node:zlib';
import { buildSite, program, root } from '../search/built-site.mjs';
import { smallSite } from './small-site.mjs';

const guide = fs.readFileSync(path.join(root, 'docs/guide/publish-on-a-cdn.md'), 'utf8');
const recipe = /```nginx\n(server \{[\s\S]*?\n\}\n)```/.exec(guide)[1];

// Every form of an old address.
const redirects = `redirects:
${[
    'from: /old.php, to: new', "from: \"/it's $1;\", to: new", 'from: "/x/?id=3", to: new', 'from: "/x/?id=3&v=a b", to: about', 'from: "/?page=7", to: new',
    'from: /ü/, to: new', 'from: "/e/*", to: "https://other.example/:splat"', 'from: "/n/:year/:name/", to: "/part/:name/"', 'from: "/g/*", as: gone', 'from: /shut.html, as: gone',
    'from: "/w/secret/", as: gone', 'from: "/w/ü b/", as: gone', 'from: "/w/deep/*", as: gone', 'from: "/w/*", to: new',
  ].map(entry => `  - {${entry}, why: It moved.}\n`).join('')}`;

/** A port that nothing listens on. */
const freePort = () => new Promise(done => {
  const server = net.createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => done(port)); });
});

/** Starts nginx with the guide's server block for a site that lies in a folder of the document root. */
async function serve(site, documents) {
  const port = await freePort(), state = path.join(site.folder, '..');
  // A page that was withdrawn for good, as a build writes it: a page at its address, and a note in _redirects.
  const redirects = path.join(site.folder, '_redirects'), under = documents === site.folder ? '' : '/info';
  fs.mkdirSync(path.join(site.folder, 'gone'));
  fs.copyFileSync(path.join(site.folder, '404.html'), path.join(site.folder, 'gone/index.html'));
  // A “not found” page of another language, as a build of a site with two writes it.
  fs.mkdirSync(path.join(site.folder, 'cy'));
  fs.writeFileSync(path.join(site.folder, 'cy/404.html'), 'Heb ei ganfod');
  fs.appendFileSync(path.join(site.folder, '_headers'), `${under}/cy/*\n  Cache-Control: public, max-age=0, must-revalidate\n`);
  fs.appendFileSync(redirects, `# gone: ${under}/gone/\n`);
  const included = path.join(state, 'site.nginx.conf');
  fs.writeFileSync(included, execFileSync(program, ['nginx', '--site', site.folder]));
  const block = recipe.replace('listen 443 ssl;', `listen 127.0.0.1:${port};`).replace(/^ *ssl_.*\n/gm, '')
    .replace(/root .*;/, `root ${documents};`).replace(/include .*;/, `include ${included};`);
  const conf = path.join(state, 'nginx.conf');
  fs.writeFileSync(conf, `daemon off; master_process off; pid ${state}/nginx.pid; error_log ${state}/error.log;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
events {}
http { include /etc/nginx/mime.types; access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(kind => `${kind}_temp_path ${state}/${kind};`).join(' ')}
${block}}
`);
  const nginx = spawn('/usr/sbin/nginx', ['-e', path.join(state, 'error.log'), '-c', conf], { stdio: 'ignore' });
  const ended = new Promise(done => nginx.once('exit', done));
  for (let i = 0; i < 100; i++) {
    const answer = await get(port, '/').catch(() => null);
    if (answer) break;
    if (nginx.exitCode !== null) throw new Error('nginx did not start: ' + fs.readFileSync(path.join(state, 'error.log'), 'utf8'));
    await new Promise(done => setTimeout(done, 50));
  }
  return { get: (address, headers) => get(port, address, headers), stop: () => { nginx.kill(); return ended; } };
}

function get(port, address, headers = {}) {
  return new Promise((done, failed) => {
    http.get({ host: '127.0.0.1', port, path: address, headers }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', failed);
  });
}

for (const under of ['', '/info']) {
  describe(under ? 'below another site' : 'a site of its own', () => {
    let site, server;
    before(async () => {
      site = buildSite({ ...smallSite, 'en/part/new.md': smallSite['en/draft.md'], 'en/part/new.review.yml': smallSite['en/new.review.yml'], 'redirects.yml': redirects }, '--links', 'root', '--precompress', '--base-url', `https://small.example${under}/`);
      let documents = site.folder;
      if (under) {
        documents = path.join(site.folder, '../documents');
        fs.mkdirSync(documents);
        fs.symlinkSync(site.folder, path.join(documents, 'info'));
      }
      server = await serve(site, documents);
    });
    after(async () => {
      await server?.stop();
      site?.remove();
    });

    const css = () => fs.readdirSync(path.join(site.folder, 'assets')).find(name => name.endsWith('.css'));

    test('pages come with the headers of _headers, and are asked for again', async () => {
      const page = await server.get(`${under}/new/`);
      assert.equal(page.status, 200);
      assert.equal(page.headers['cache-control'], 'public, max-age=0, must-revalidate');
      const [, ...all] = fs.readFileSync(path.join(site.folder, '_headers'), 'utf8').split('\n/')[0].split('\n').map(line => line.trim());
      for (const line of all) {
        const [name, value] = line.split(/: (.*)/);
        assert.equal(page.headers[name.toLowerCase()], value);
      }
      const again = await server.get(`${under}/new/`, { 'if-none-match': page.headers.etag });
      assert.equal(again.status, 304);
    });

    test('what has its own name for every content is kept for a year', async () => {
      const style = await server.get(`${under}/assets/${css()}`);
      assert.equal(style.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.match(style.headers['content-security-policy'], /default-src 'none'/);
      assert.equal((await server.get(`${under}/assets/search/en.js`)).headers['cache-control'], 'public, max-age=0, must-revalidate');
    });

    test('the list for other programs may be read from everywhere', async () => {
      const api = await server.get(`${under}/api/pages.json`);
      assert.equal(api.headers['access-control-allow-origin'], '*');
      assert.equal(api.headers['content-type'].split(';')[0], 'application/json');
    });

    test('an old address leads on', async () => {
      const old = await server.get(`${under}/old/place/`);
      assert.deepEqual([old.status, old.headers.location], [301, `${under}/new/`]);
      const short = await server.get(`${under}/new`);
      assert.deepEqual([short.status, short.headers.location], [301, `${under}/new/`]);
    });

    test('old addresses of every form lead on', async () => {
      for (const [address, to] of [
        ['/old.php', '/new/'], ["/it's%20$1;", '/new/'], ['/x/?id=3', '/new/'], ['/x/?id=3&v=a%20b', '/about/'], ['/?page=7', '/new/'], ['/?utm=1&page=7', '/new/'],
        ['/%C3%BC/', '/new/'], ['/n/2019/new/', '/part/new/'], ['/N/2019/new', '/part/new/'], ['/OLD.php', '/new/'],
      ]) {
        const answer = await server.get(under + address);
        assert.deepEqual([address, answer.status, answer.headers.location?.split('?')[0]], [address, 301, under + to]);
      }
      assert.equal((await server.get(`${under}/e/a/b?c=1`)).headers.location, 'https://other.example/a/b?c=1');
      assert.equal((await server.get(`${under}/`)).status, 200);
      assert.equal((await server.get(`${under}/?page=8`)).status, 200);
      assert.equal((await server.get(`${under}/x/?id=4`)).status, 404);
      for (const address of ['/g/x', '/shut.html']) assert.deepEqual([address, (await server.get(under + address)).status], [address, 410]);
    });

    test('no address leads to another site by a sign that browsers read as “/”', async () => {
      for (const address of ['/n/2019/%5Cevil.example/', '/e/%5Cevil.example/', '/n/2019/%2F%5Cevil.example/'])
        assert.equal((await server.get(under + address)).headers.location, undefined);
    });

    test('no address can put a line of its own into an answer', async () => {
      for (const address of ['/e/a%0d%0aSet-Cookie:%20x=1', '/n/2019/a%0d%0aSet-Cookie:%20x=1/', '/e/%2e%2e/%2e%2e/x']) {
        const answer = await server.get(under + address);
        assert.equal(answer.headers['set-cookie'], undefined);
        assert.doesNotMatch(answer.headers.location ?? '', /[\r\n]/);
      }
    });

    test('what is not there is 404, what was withdrawn is 410, both with the site’s own page', async () => {
      const own = fs.readFileSync(path.join(site.folder, '404.html'));
      for (const [address, status] of [['/no/such/page/', 404], ['/_headers', 404], ['/_redirects', 404], ['/gone/', 410], ['/assets/none.css', 404], ['/assets/', 404]]) {
        const answer = await server.get(under + address);
        assert.deepEqual([address, answer.status], [address, status]);
        assert.deepEqual(answer.body, own);
        assert.match(answer.headers['content-security-policy'], /default-src 'none'/);
      }
    });

    test('what is gone is not led on by a wider rule, and says why', async () => {
      for (const [address, says] of [['/w/secret/', /It moved\./], ['/w/%C3%BC%20b/', /It moved\./], ['/shut.html', /It moved\./], ['/w/deep/er', /./]]) {
        const answer = await server.get(under + address);
        assert.deepEqual([address, answer.status, answer.headers.location], [address, 410, undefined]);
        assert.match(answer.body.toString(), says);
        assert.match(answer.headers['content-security-policy'], /default-src 'none'/);
      }
      assert.equal((await server.get(`${under}/w/else`)).status, 301);
    });

    test('what is not there in another language is told in that language', async () => {
      const answer = await server.get(`${under}/cy/dim/`);
      assert.deepEqual([answer.status, answer.body.toString()], [404, 'Heb ei ganfod']);
    });

    test('compressed copies are sent to those who can read them', async () => {
      const own = fs.readFileSync(path.join(site.folder, 'new/index.html'));
      for (const [asked, encoding, open] of [['br', 'br', zlib.brotliDecompressSync], ['gzip', 'gzip', zlib.gunzipSync], ['gzip, br', 'br', zlib.brotliDecompressSync], ['', undefined, body => body]]) {
        const page = await server.get(`${under}/new/`, { 'accept-encoding': asked });
        assert.equal(page.headers['content-encoding'], encoding);
        assert.deepEqual(open(page.body), own);
        assert.match(page.headers.vary ?? '', encoding ? /Accept-Encoding/ : /./);
        assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
      }
    });
  });
}
