// The headers of the site in the words of each kind of host, all from one source.

import { responseHeaders } from './content-security-policy.ts';

/** For files below _astro/, whose names carry a hash of their content. */
const LASTING = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/** Takes the base path; gives the `_headers` file that Netlify and Cloudflare Pages read. */
export function toHeadersFile(basePath: string): string {
  const all = responseHeaders.map(([name, value]) => `  ${name}: ${value}`);
  return toText([`${basePath}*`, ...all, `${basePath}_astro/*`, `  ${LASTING.join(': ')}`]);
}

/** Takes the base path; gives the `vercel.json` that Vercel reads at the root of what is deployed. */
export function toVercelFile(basePath: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) => ({
    source: `${basePath}${path}(.*)`,
    headers: headers.map(([key, value]) => ({ key, value })),
  });
  const config = { headers: [rule('', responseHeaders), rule('_astro/', [LASTING])] };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Takes the base path; gives the lines for an nginx `server` block. */
export function toNginxLines(basePath: string): string {
  const all = responseHeaders.map(([name, value]) => `  add_header ${name} "${value}" always;`);
  return toText([
    `error_page 404 ${basePath}404.html;`,
    `location ${basePath} {`,
    ...all,
    '}',
    // A location with a header of its own inherits none.
    `location ${basePath}_astro/ {`,
    ...all,
    `  add_header ${LASTING[0]} "${LASTING[1]}";`,
    '}',
  ]);
}

/** Takes the base path; gives the lines for Apache's `.htaccess` or virtual host. */
export function toApacheLines(basePath: string): string {
  return toText([
    `ErrorDocument 404 ${basePath}404.html`,
    ...responseHeaders.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set ${LASTING[0]} "${LASTING[1]}" "expr=%{REQUEST_URI} -strmatch '${basePath}_astro/*'"`,
  ]);
}

function toText(lines: readonly string[]): string {
  return [...lines, ''].join('\n');
}
