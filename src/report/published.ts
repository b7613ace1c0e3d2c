// What the last site had, so that the next report can say what is new.

import { hash } from 'node:crypto';
import type { SiteSize } from '../deploy/hosts.ts';
import type { Report, ReportedProblem } from './report.ts';
import { kindOf } from './tally.ts';

export interface PublishedBoard {
  /** The build's instant in milliseconds. */
  now: number;
  /** Of its open jobs. */
  slugs: string[];
  /** A hash of each problem. */
  problems: string[];
  size: SiteSize;
}

export interface PublishedBoards {
  latest?: PublishedBoard;
  /** The one before it. */
  before?: PublishedBoard;
}

/** What is new in a report since a site was published. */
export interface News {
  /** The instant of that site's build in milliseconds. */
  since: number;
  added: string[];
  gone: string[];
  isNew: (problem: ReportedProblem) => boolean;
}

/** What of a report is kept with its site, which is of this size. */
export function toPublishedBoard(report: Report, size: SiteSize): PublishedBoard {
  const problems = report.problems.map((problem) => hashOf(problem, report));
  return { now: report.now, slugs: openSlugs(report), problems, size };
}

/** Compares a report with the last site that is not its own; undefined where there is none. */
export function findNews(report: Report, { latest, before }: PublishedBoards): News | undefined {
  const known = latest?.now === report.now ? before : latest;
  if (known === undefined) return undefined;
  const [slugs, problems] = [new Set(known.slugs), new Set(known.problems)];
  const open = openSlugs(report);
  const now = new Set(open);
  return {
    since: known.now,
    added: open.filter((slug) => !slugs.has(slug)),
    gone: known.slugs.filter((slug) => !now.has(slug)),
    isNew: (problem) => !problems.has(hashOf(problem, report)),
  };
}

function openSlugs({ lastModified }: Report): string[] {
  return Object.keys(lastModified).flatMap((path) => /^jobs\/(.+)\/$/.exec(path)?.[1] ?? []);
}

/** Stays when lines of the file move. */
function hashOf(problem: ReportedProblem, { postings }: Report): string {
  const posting = postings[problem.posting];
  const which = posting?.slug ?? posting?.line ?? problem.line;
  return hash('sha256', `${problem.file}\n${which}\n${kindOf(problem)}`).slice(0, 12);
}
