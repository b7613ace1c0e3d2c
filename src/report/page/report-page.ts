// The owner's view of a build as one HTML page: local, without script, never part of the site.

import { formatHosts } from '../../deploy/hosts.ts';
import type { GroupedOutcomes } from '../grouped-outcomes.ts';
import { findNews, type News, type PublishedBoards } from '../published.ts';
import type { Report } from '../report.ts';
import { count, figures } from '../shown-words.ts';
import { jobSections } from './job-sections.ts';
import { chart, numberTable, shown, type Places } from './page-parts.ts';
import { STYLE } from './page-style.ts';
import { problemSection } from './problem-section.ts';

/** Rows of a table that are there without being asked for. */
const MOST_GROUPS = 15;

/** Returns a complete HTML page, with everything from postings escaped. */
export function toReportPage(report: Report, published: PublishedBoards, places: Places): string {
  const when = instantWords(report.now);
  const news = findNews(report, published);
  const jobs = jobSections(report, news, places);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>The board on ${when}</title><style>${STYLE}</style></head><body>`,
    `<header><h1>The board on <time>${when}</time></h1>`,
    `<p>${count(report.recordsRead, 'posting')} in ${count(report.files, 'file')}.</p>`,
    ...newsWords(news),
    `<nav aria-label="Sections"><ul>${toLinks(jobs.length > 0)}</ul></nav></header><main>`,
    ...figureTiles(report),
    ...problemSection(report, news, places),
    ...jobs,
    ...groupTable('employers', 'Open postings by employer', 'Employer', report.employers),
    ...groupTable('sources', 'Postings by source', 'File or folder', report.origins, true),
    ...siteSection(report, published),
    '<h2 id="board">The board at a glance</h2><div class="charts">',
    chart('Countries', report.statistics.countries),
    chart('Types', report.statistics.types),
    chart('Posted', report.statistics.ages),
    chart('Closing', report.statistics.closings),
    '</div></main></body></html>\n',
  ].join('\n');
}

function toLinks(hasJobs: boolean): string {
  const sections = [
    ['problems', 'Problems'],
    ...(hasJobs ? [['jobs', 'Jobs to look at']] : []),
    ['employers', 'Employers'],
    ['sources', 'Sources'],
    ['site', 'The site'],
    ['board', 'At a glance'],
  ] as const;
  return sections.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`).join('');
}

function instantWords(now: number): string {
  return `${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function newsWords(news: News | undefined): string[] {
  if (news === undefined) return [];
  const [added, gone] = [news.added, news.gone].map(({ length }) => length);
  return [
    `<p>Since the site of ${instantWords(news.since)}: ${count(added ?? 0, 'job')} came, ${count(gone ?? 0, 'job')} went.</p>`,
  ];
}

function figureTiles({ states, verdicts, quarantined, exactCopies }: Report): string[] {
  const eligible = verdicts.eligible + verdicts['eligible with warnings'];
  const inPostings = ({ jobs, records }: { jobs: number; records: number }) =>
    jobs === records ? '' : `of ${count(records, 'posting')}`;
  const tiles: [string, number, string][] = [
    ['Open jobs', states.open.jobs, inPostings(states.open)],
    [
      'Eligible for Google',
      eligible,
      verdicts['eligible with warnings'] === 0
        ? ''
        : `${figures.format(verdicts['eligible with warnings'])} with recommendations`,
    ],
    ['Not eligible', verdicts['not eligible'], 'on the board, not at Google'],
    ['Quarantined', quarantined, 'not on the board'],
    ['Closed', states.closed.jobs, 'no result'],
    ['Scheduled', states.scheduled.jobs, 'no page yet'],
    ...(exactCopies > 0
      ? [['Exact copies', exactCopies, 'left out'] satisfies [string, number, string]]
      : []),
  ];
  const shownTiles = tiles.map(
    ([name, number, note]) =>
      `<div><dt>${name}</dt><dd>${figures.format(number)}${note === '' ? '' : `<small>${note}</small>`}</dd></div>`,
  );
  return [`<dl class="figures">${shownTiles.join('')}</dl>`];
}

function groupTable(
  id: string,
  heading: string,
  what: string,
  groups: readonly GroupedOutcomes[],
  hasQuarantined = false,
): string[] {
  const heads = [
    ...[what, 'Postings', ...(hasQuarantined ? ['Quarantined'] : [])],
    ...['Not eligible', 'With recommendations', 'Without'],
  ] as [string, ...string[]];
  const rows = groups.map(({ name, postings, outcomes }): [string, ...number[]] => [
    ...([name === '' ? 'Not stated' : name, postings] satisfies [string, number]),
    ...(hasQuarantined ? [outcomes.quarantined] : []),
    ...[outcomes['not eligible'], outcomes['eligible with warnings'], outcomes.eligible],
  ]);
  const rest = rows.slice(MOST_GROUPS);
  return [
    `<h2 id="${id}">${heading}</h2>`,
    numberTable(heads, rows.slice(0, MOST_GROUPS)),
    ...(rest.length > 0
      ? [`<details><summary>${rest.length} more</summary>${numberTable(heads, rest)}</details>`]
      : []),
  ];
}

/** What the site weighs, where one was published. */
function siteSection({ now }: Report, { latest }: PublishedBoards): string[] {
  const heading = '<h2 id="site">The site</h2>';
  if (latest === undefined) return [heading, '<p>None was published yet.</p>'];
  const others =
    latest.now === now
      ? []
      : [
          `<p>The site is that of ${instantWords(latest.now)}; this report is of a later reading.</p>`,
        ];
  return [heading, ...others, ...formatHosts(latest.size).map((line) => `<p>${shown(line)}</p>`)];
}
