// A built site on 127.0.0.1, as a static host with the strictest policy that the theme promises to live under.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.xml': 'application/xml', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif', '.woff2': 'font/woff2',
  '.pdf': 'application/pdf', '.csv': 'text/csv; charset=utf-8', '.wasm': 'application/wasm',
};
const PACKED = /^(text|application\/(json|xml|wasm)|image\/svg)/;

const POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'";
/** Searching needs WebAssembly; no other page may have it. */
const SEARCH_POLICY = `${POLICY}; script-src 'self' 'wasm-unsafe-eval'`;

/** How long a page that halts on its way keeps its reader waiting: enough for a browser to draw what is there. */
const HALT = 200;

/**
 * `alter(file, text)` may break a page on its way out, to show that a check sees it. `halt(file, text)` tells after how
 * many characters it halts there, as on a bad line.
 */
export async function serve(site, alter = (file, text) => text, halt = () => undefined) {
  const kinds = new Map(site.pages.map((page) => [page.file, page.kind]));
  const server = createServer((request, response) => {
    const target = site.resolve(new URL(request.url, site.origin).pathname, '/');
    const file = target.file ?? '404.html';
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'no-store' };
    if (type.startsWith('text/html')) {
      headers['content-security-policy'] = kinds.get(file) === 'search' ? SEARCH_POLICY : POLICY;
    }
    let body = site.bytes(file);
    const text = type.startsWith('text/html') ? body.toString() : '';
    const at = text && halt(file, text);
    if (at) {
      response.writeHead(200, headers).write(text.slice(0, at));
      setTimeout(() => response.end(text.slice(at)), HALT);
      return;
    }
    if (PACKED.test(type)) {
      if (/\.(html|css|js)$/.test(file)) body = Buffer.from(alter(file, body.toString()));
      body = gzipSync(body);
      headers['content-encoding'] = 'gzip';
    }
    response.writeHead(target.file ? 200 : 404, { ...headers, 'content-length': body.length }).end(body);
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (page) => origin + page.path,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => { server.close(closed); });
    },
  };
}
