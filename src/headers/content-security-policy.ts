// What a page of the site may load and do: one source for each page's <meta> and for the headers of hosts.

import type { Allow } from '../settings/define-site.ts';
import { openedDirectives, type PageKind } from './openings.ts';

const DIRECTIVES: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['worker-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  // Files of the owner's public/ that a style or a page names.
  ['font-src', "'self'"],
  ['media-src', "'self'"],
  ['manifest-src', "'self'"],
  // The list's script fetches the jobs from the same site.
  ['connect-src', "'self'"],
  ['form-action', "'self'"],
  ['base-uri', "'none'"],
  ['object-src', "'none'"],
  // Page scripts write text, never HTML; the browser holds them to it.
  ['require-trusted-types-for', "'script'"],
  // The only policy: it creates the address of the search worker.
  ['trusted-types', 'placard-worker'],
];

/** The policy for `<meta http-equiv="content-security-policy">` of a page of that kind. */
export function contentSecurityPolicy(allow: Allow, page: PageKind): string {
  const opened = openedDirectives(allow, page);
  const directives = new Map(DIRECTIVES);
  for (const [name, sources] of opened) {
    directives.set(
      name,
      [...(directives.has(name) ? [directives.get(name)] : []), ...sources].join(' '),
    );
  }
  return [...directives].map(([name, value]) => `${name} ${value}`).join('; ');
}

/** The headers of every response, with the directives that only a header can have. */
export function responseHeaders(allow: Allow): readonly (readonly [string, string])[] {
  return [
    // A page of a job says more strictly what it may: a browser follows both.
    ['Content-Security-Policy', `${contentSecurityPolicy(allow, 'other')}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()'],
  ];
}
