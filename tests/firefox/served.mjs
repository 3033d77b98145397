// A built site over HTTP, under the policy of a strict web server. Pages that are not there are answered as a CDN does.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp' };

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types nbsite";

/** Gives the address of the site, what was asked of it, and a function that ends it. */
export async function serve(folder) {
  const asked = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url);
    const { pathname } = new URL(request.url, 'http://localhost');
    let file = path.join(folder, path.normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const found = fs.existsSync(file);
    if (!found) file = path.join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
    response.end(fs.readFileSync(file));
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { web: `http://127.0.0.1:${server.address().port}/`, asked, close: () => new Promise(done => { server.close(done); server.closeAllConnections(); }) };
}
