/** Writes the nginx include: one file, for inside a server block. */
import { packable } from '../compress.ts';
import { everywhere, moved, transport, types, type Header } from './headers.ts';
import { addressesOf, differs, redirectOf, ruleOfRest, type Rule } from './rules.ts';

const preface = `# For nginx, inside a server block that has its root. On Debian:
#   apt-get install nginx libnginx-mod-http-headers-more-filter
#
#   server { listen 80; server_name example.org; return 301 https://example.org$request_uri; }
#   server {
#     listen 443 ssl http2; server_name example.org; ssl_certificate …; ssl_certificate_key …;
#     root /srv/site;                       # the real path: a link on the way is refused too
#     include /srv/site/hosting/nginx.conf;
#   }
#   server {                                # an onion address comes without TLS
#     listen 127.0.0.1:8080; root /srv/site; include /srv/site/hosting/nginx.conf;
#     more_clear_headers Strict-Transport-Security;
#   }
#
# Policies name the styles of the pages: after every new site, \`nginx -t && nginx -s reload\`.
`;

/** A type that no file of ours has: nginx knows by it that what it sends is packed. */
const packed = 'application/x-brotli';

/**
 * Brotli, sent as it lies beside the file. Not by brotli_static: with disable_symlinks it now and then does not find the file, depending
 * on the request before, and says nothing (google/ngx_brotli#134; tests/servers saw it in Debian's 1.0.0~rc-3 also without `from`).
 */
const brotli = [
  '',
  'set $press_br "";',
  'if ($http_accept_encoding ~ "(^|[, ])br($|[,; ])") { set $press_br asked; }',
  'if (-f $request_filename.br) { set $press_br "${press_br}-there"; }',
  'if ($press_br = asked-there) { rewrite ^(.+)$ $1.br; }',
  'set $press_type application/octet-stream;',
  ...packable.map((ending) => `if ($uri ~ \\.${ending}\\.br$) { set $press_type ${quote(types[ending] ?? '')}; }`),
  `more_set_headers -t ${packed} "Content-Type: $press_type" "Content-Encoding: br" "Vary: Accept-Encoding";`,
];

/**
 * Writes the include.
 * @param exceptions media types of single files that the ending does not tell
 */
export function nginxFile(rules: readonly Rule[], exceptions: ReadonlyMap<string, string>): string {
  // `more_set_headers`, because one `add_header` in a location drops all of the server's, and because errors are to carry them too.
  const blocks = rules.filter(differs).flatMap((rule) => {
    const { path, headers } = rule;
    const places = path.endsWith('/') ? [path] : [...addressesOf(path), `${path}.br`].map((address) => `= ${address}`);
    return [...places, ...redirectOf(rule).map((address) => `= ${address}`)].map((place) => block(place, headers));
  });
  // A location for one file stands outside that of its folder: what a sensitive folder says must be said again. No page is among them.
  const typed = [...exceptions].flatMap(([path, type]) => {
    const headers = rules.find((rule) => rule.profile === 'sensitive' && path.startsWith(rule.path))?.headers ?? [];
    return [block(`= ${path}`, headers, type), block(`= ${path}.br`, [...headers, ['Content-Type', type]])];
  });
  return [
    preface,
    'index index.html;',
    'charset off;',
    'access_log off; # who reads what is nobody’s business',
    'error_log /dev/null crit; # nor who asked for what is not there; what nginx says at its start goes to its own log',
    'absolute_redirect off;',
    'disable_symlinks on;',
    'gzip_static on;',
    'gzip_vary on;',
    ...brotli,
    '',
    'more_clear_headers Server;',
    ...[transport, ...everywhere, ...ruleOfRest()].map(line),
    '',
    'error_page 403 404 =404 /404.html;',
    'location ~ /\\.(?!well-known/) { return 404; }',
    ...moved.map(([from, to]) => `location = ${from} { return 301 ${to}; }`),
    '',
    'default_type application/octet-stream;',
    `types {\n  ${packed} br;\n${Object.entries(types)
      .map(([ending, type]) => `  ${quote(type)} ${ending};`)
      .join('\n')}\n}`,
    '',
    ...[...blocks, ...typed].sort(),
    '',
  ].join('\n');
}

function block(place: string, headers: readonly Header[], type?: string): string {
  return [
    `location ${place} {`,
    ...(type ? ['  types {}', `  default_type ${quote(type)};`] : []),
    ...headers.map((header) => `  ${line(header)}`),
    '}',
  ].join('\n');
}

function line([name, value]: Header): string {
  return `more_set_headers ${quote(`${name}: ${value}`)};`;
}

function quote(text: string): string {
  return `"${text}"`;
}
