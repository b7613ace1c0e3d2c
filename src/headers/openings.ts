// What site.ts opens to others. The policy of pages, the headers of hosts, the check of the finished site and the
// summary of a build all ask here, so that they agree.

import type { Allow } from '../settings/define-site.ts';

/** Each kind of what a page may load from others or send to them: its directive, and whether pages of jobs have it too. */
const KINDS = {
  scripts: { directive: 'script-src', onJobs: true },
  connections: { directive: 'connect-src', onJobs: true },
  fonts: { directive: 'font-src', onJobs: true },
  // Postings write on pages of jobs. The sanitizer lets none of these through, and the policy stays closed there as well.
  images: { directive: 'img-src', onJobs: false },
  forms: { directive: 'form-action', onJobs: false },
  frames: { directive: 'frame-src', onJobs: false },
} as const satisfies Record<Exclude<keyof Allow, 'counter'>, unknown>;

export type OpenKind = keyof typeof KINDS;

/** Pages of jobs show what postings say. */
export type PageKind = 'job' | 'other';

interface Opening {
  kind: OpenKind;
  /** As a policy names it: an origin, or the address of one script. */
  source: string;
}

/** Lists what is opened, each once, in the order of the kinds. */
function openingsOf(allow: Allow): Opening[] {
  const { scripts = [], counter, connections = [], ...origins } = allow;
  const all = { ...origins, scripts: scripts.map(({ src }) => src), connections: [...connections] };
  if (counter !== undefined) {
    all.scripts.push(counter.src);
    all.connections.push(counter.to ?? counter.src);
  }
  return (Object.keys(KINDS) as OpenKind[]).flatMap((kind) => {
    const sources = (all[kind] ?? []).map((address) => toSource(kind, address));
    return [...new Set(sources)].filter(isElsewhere).map((source) => ({ kind, source }));
  });
}

/** The sources that a policy adds to each directive, on pages of one kind. */
export function openedDirectives(allow: Allow, page: PageKind): Map<string, string[]> {
  const opened = new Map<string, string[]>();
  for (const { kind, source } of openingsOf(allow)) {
    const { directive, onJobs } = KINDS[kind];
    if (page === 'job' && !onJobs) continue;
    opened.set(directive, [...(opened.get(directive) ?? []), source]);
  }
  return opened;
}

/** Whether a page may load an absolute address, or send to it. */
export function isOpen(allow: Allow, kind: OpenKind, address: string, page: PageKind): boolean {
  if (page === 'job' && !KINDS[kind].onJobs) return false;
  if (!URL.canParse(address)) return false;
  return openingsOf(allow).some(
    (opening) => opening.kind === kind && opening.source === toSource(kind, address),
  );
}

/** What lets an address through: the entry of `allow` in site.ts to write, or else why there is none, as the end of a sentence. */
export type WayIn = { entry: string } | { instead: string };

/** Says how pages of a kind are opened to an address of another site. */
export function wayInFor(kind: OpenKind, address: string, page: PageKind): WayIn {
  if (page === 'job' && !KINDS[kind].onJobs) {
    return { instead: `pages of jobs, where postings write, stay closed to ${kind} of others` };
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') {
    return { instead: 'only an address that begins with "https://" can be allowed' };
  }
  const source = kind === 'scripts' ? `{ src: '${url.href}' }` : `'${url.origin}'`;
  return { entry: `${kind}: [${source}]` };
}

/** A line for each kind that is open; none where the site is closed. */
export function describeOpenings(allow: Allow): string[] {
  const openings = openingsOf(allow);
  if (openings.length === 0) return [];
  const lines = Map.groupBy(openings, ({ kind }) => kind);
  return [
    'Open to others, as allow in src/site.ts says:',
    ...[...lines].map(
      ([kind, named]) => `  ${kind}: ${named.map(({ source }) => source).join(', ')}`,
    ),
  ];
}

/** A policy names a script by its address without the query, which it does not compare. */
function toSource(kind: OpenKind, address: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  return kind === 'scripts' ? `${origin}${pathname}` : origin;
}

function isElsewhere(source: string): boolean {
  return source.startsWith('https://');
}
