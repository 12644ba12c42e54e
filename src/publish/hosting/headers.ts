/** The one table of what a server says beside a file: headers for everything, headers for each profile, and media types. All files for hosts are written from it. */

/** A header's name and value. */
export type Header = readonly [name: string, value: string];

/** Only over TLS: browsers must not come by plain HTTP for two years. An onion address is served without it. */
export const transport: Header = ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'];

/** What no page of ours uses; `web-share` and `clipboard-write` are left to the share pages. */
const denied = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** What every answer carries, errors included. */
export const everywhere: readonly Header[] = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // Other sites cannot show our pictures in their pages; programs that make previews fetch them as a visitor does and may.
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', denied.map((feature) => `${feature}=()`).join(', ')],
];

/** What is sent differs by profile. `site` is the rule, the others say where they hold. */
export const profiles = {
  site: { cache: 'no-cache', more: [] },
  /** Search, whose engine is WebAssembly. */
  search: { cache: 'no-cache', more: [] },
  /** Files whose names carry a hash of what is in them. */
  hashed: { cache: 'public, max-age=31536000, immutable', more: [] },
  /** Search's own worker. */
  engine: { cache: 'no-cache', more: [] },
  /** The worker of the page “Keep these pages”. */
  worker: { cache: 'no-cache', more: [] },
  /** Documents with `sensitive: true`, and all that lies below them. The last four are what SecureDrop's scanner looks for; browsers of today ignore them. */
  sensitive: {
    cache: 'no-cache, no-store, must-revalidate, no-transform, private, max-age=0',
    more: [
      ['Pragma', 'no-cache'],
      ['Expires', '-1'],
      ['X-Download-Options', 'noopen'],
      ['X-XSS-Protection', '1; mode=block'],
      ['X-Permitted-Cross-Domain-Policies', 'master-only'],
    ],
  },
} as const satisfies Record<string, { cache: string; more: readonly Header[] }>;

export type Profile = keyof typeof profiles;

/** Where a profile holds that depends on the address alone: a folder or a file. */
export const places: Readonly<Record<string, Profile>> = {
  '/_astro/': 'hashed',
  '/pagefind/': 'engine',
  '/keep-worker.js': 'worker',
};

/** Media types by the ending of a file's name. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  avif: 'image/avif',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  wasm: 'application/wasm',
  pagefind: 'application/octet-stream',
};

/** The media type that the ending of a file's name tells. */
export function mediaType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return (Object.hasOwn(types, ending) ? types[ending] : undefined) ?? 'application/octet-stream';
}

/** Addresses that moved: where from, where to. A page that moves gets a line here and keeps its old address for ever. */
export const moved: readonly (readonly [from: string, to: string])[] = [];

/** The headers of one profile besides `everywhere`. @param policy the content security policy */
export function headersOf(profile: Profile, policy: string): Header[] {
  const { cache, more } = profiles[profile];
  return [['Content-Security-Policy', policy], ['Cache-Control', cache], ...more];
}
