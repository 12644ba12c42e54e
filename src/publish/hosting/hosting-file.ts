/** The files for hosts, and where each lies. */
import { securityPath } from './security.ts';

/** A file for hosts. */
export interface HostingFile {
  readonly path: (typeof hostingPaths)[number];
  readonly text: string;
}

/** Where the files for hosts lie. The only hidden one besides .well-known is .nojekyll: GitHub Pages would leave out every folder that begins with an underscore. */
export const hostingPaths = [
  '/.nojekyll',
  securityPath,
  '/_headers',
  '/_redirects',
  '/hosting/Caddyfile',
  '/hosting/nginx.conf',
] as const;
