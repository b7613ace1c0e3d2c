// The headers and redirects of the site in the format of each kind of host.

import type { Allow } from '../settings/define-site.ts';
import { responseHeaders } from './content-security-policy.ts';
import { isLasting, type Redirect } from './redirects.ts';

/** For files below _astro/, whose names contain a hash of their content. */
const IMMUTABLE = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/** Files for other sites' scripts: what they say stands on public pages, too. */
const FOR_ALL = ['Access-Control-Allow-Origin', '*'] as const;
/** Below the base; a star stands for the number of a part and what follows it, since Netlify takes it at the end alone. */
const SHARED = ['jobs.json', 'jobs.ndjson', 'jobs-*', 'facets.json', 'feed.json'];
const SHARED_PATTERN = SHARED.join('|')
  .replaceAll('.', String.raw`\.`)
  .replace('*', String.raw`\d+-of-\d+\.ndjson`);

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function toHeadersFile(basePath: string, allow: Allow): string {
  const all = responseHeaders(allow).map(([name, value]) => `  ${name}: ${value}`);
  return toText([
    `${basePath}*`,
    ...all,
    `${basePath}_astro/*`,
    `  ${IMMUTABLE.join(': ')}`,
    ...SHARED.flatMap((path) => [`${basePath}${path}`, `  ${FOR_ALL.join(': ')}`]),
  ]);
}

function toAddresses(basePath: string, [from, to]: Redirect): Redirect {
  return [`${basePath}${encodeURI(from)}`, `${basePath}${encodeURI(to)}`];
}

/** The `_redirects` file that Netlify, Cloudflare Pages and GitLab Pages read. */
export function toRedirectsFile(basePath: string, redirects: readonly Redirect[]): string {
  return toText(
    redirects.map((redirect) =>
      [...toAddresses(basePath, redirect), isLasting(redirect) ? '301' : '302'].join(' '),
    ),
  );
}

/** The `vercel.json` that Vercel reads at the root of the deployment. */
export function toVercelFile(
  basePath: string,
  allow: Allow,
  redirects: readonly Redirect[] = [],
): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) => ({
    source: `${basePath}${path}`,
    headers: headers.map(([key, value]) => ({ key, value })),
  });
  const config = {
    headers: [
      rule('(.*)', responseHeaders(allow)),
      rule('_astro/(.*)', [IMMUTABLE]),
      rule(`(${SHARED_PATTERN})`, [FOR_ALL]),
    ],
    ...(redirects.length > 0 && {
      redirects: redirects.map((redirect) => {
        const [source, destination] = toAddresses(basePath, redirect);
        return { source, destination, permanent: isLasting(redirect) };
      }),
    }),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Lines for an nginx `server` block. */
export function toNginxLines(basePath: string, allow: Allow): string {
  const all = responseHeaders(allow).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  );
  return toText([
    `error_page 404 ${basePath}404.html;`,
    `location ${basePath} {`,
    ...all,
    '}',
    // A location with a header of its own inherits none.
    `location ${basePath}_astro/ {`,
    ...all,
    `  add_header ${IMMUTABLE[0]} "${IMMUTABLE[1]}";`,
    '}',
    `location ~ ^${basePath}(?:${SHARED_PATTERN})$ {`,
    ...all,
    `  add_header ${FOR_ALL[0]} "${FOR_ALL[1]}";`,
    '}',
  ]);
}

/** Lines for Apache's `.htaccess` or virtual host. */
export function toApacheLines(basePath: string, allow: Allow): string {
  return toText([
    `ErrorDocument 404 ${basePath}404.html`,
    ...responseHeaders(allow).map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set ${IMMUTABLE[0]} "${IMMUTABLE[1]}" "expr=%{REQUEST_URI} -strmatch '${basePath}_astro/*'"`,
    `Header set ${FOR_ALL[0]} "${FOR_ALL[1]}" "expr=%{REQUEST_URI} =~ m#^${basePath}(?:${SHARED_PATTERN})$#"`,
  ]);
}

function toText(lines: readonly string[]): string {
  return [...lines, ''].join('\n');
}
