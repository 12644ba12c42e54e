/** Writes the Caddyfile: one file, to be imported into a site block. */
import { everywhere, moved, transport, types, type Header } from './headers.ts';
import { addressesOf, differs, redirectOf, ruleOfRest, type Rule } from './rules.ts';

const preface = `# For Caddy 2, inside a site block. On Debian: apt-get install caddy
#
#   example.org {
#     root * /srv/site
#     import /srv/site/hosting/Caddyfile
#   }
#   http://address.onion {                  # an onion address comes without TLS
#     bind 127.0.0.1
#     root * /srv/site
#     import /srv/site/hosting/Caddyfile
#   }
#
# Policies name the styles of the pages: after every new site, \`caddy reload\`.
# Caddy follows symbolic links and has no switch against it. The site has none; let nobody else write into its folder.
`;

/**
 * Writes the Caddyfile.
 * @param exceptions media types of single files that the ending does not tell
 */
export function caddyFile(rules: readonly Rule[], exceptions: ReadonlyMap<string, string>): string {
  // What is deferred works from the last line to the first: so what is special comes first.
  const typed = [...exceptions, ...Object.entries(types).map(([ending, type]) => [`*.${ending}`, type] as const)];
  return [
    preface,
    '# In a route, lines work in the order in which they stand: later ones overrule.',
    'route {',
    ...shared('', ruleOfRest()).map(indent),
    ...rules
      .filter(differs)
      .flatMap((rule, number) => [
        `@rule${number} path ${[...(rule.path.endsWith('/') ? [`${rule.path}*`] : addressesOf(rule.path)), ...redirectOf(rule)].join(' ')}`,
        ...block(`@rule${number}`, rule.headers),
      ])
      .map(indent),
    // Deferred, for file_server sets a type of its own.
    ...typed
      .flatMap(([path, type], number) => [
        `@type${number} path ${path}`,
        `header @type${number} {`,
        indent(`Content-Type ${quote(type)}`),
        indent('defer'),
        '}',
      ])
      .map(indent),
    ...moved.map(([from, to]) => indent(`redir ${from} ${to} permanent`)),
    ...[
      '@writing not method GET HEAD',
      'respond @writing 405',
      '@hidden {',
      '\tpath */.*',
      '\tnot path /.well-known/*',
      '}',
      'error @hidden 404',
      'file_server {',
      '\tprecompressed br gzip',
      '}',
    ].map(indent),
    '}',
    '# An error forgets what was deferred, and in other versions everything: so all of it is said again, with the policy of the page for errors.',
    'handle_errors {',
    ...shared('-of-errors', rules.find(({ path }) => path === '/404.html')?.headers ?? ruleOfRest()).map(indent),
    ...[
      `header Content-Type ${quote(types.html ?? '')}`,
      'rewrite * /404.html',
      'file_server {',
      '\tprecompressed br gzip',
      '}',
    ].map(indent),
    '}',
    '',
  ].join('\n');
}

/** What every answer carries. A block that takes a header away works last, whatever stands after it; so `-Server` has a line of its own. */
function shared(suffix: string, rest: readonly Header[]): string[] {
  return [
    'header -Server',
    ...block('', [...everywhere, ...rest]),
    `@tls${suffix} protocol https`,
    ...block(`@tls${suffix}`, [transport]),
  ];
}

function block(matcher: string, headers: readonly Header[]): string[] {
  return [
    `header ${matcher}${matcher && ' '}{`,
    ...headers.map(([name, value]) => indent(`${name} ${quote(value)}`)),
    '}',
  ];
}

function indent(line: string): string {
  return `\t${line}`;
}

function quote(text: string): string {
  return `"${text}"`;
}
