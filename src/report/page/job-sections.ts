// The report's lists of jobs: those that end, that never do, that were joined or are posted again, that wait or closed.

import type { JobList } from '../notable-jobs.ts';
import type { News } from '../published.ts';
import type { Report } from '../report.ts';
import { count, figures } from '../shown-words.ts';
import { jobLink, moreWords, recordLinks, rowTable, type Places } from './page-parts.ts';

const MOST_JOBS = 100;
const NEW = 'They were not open on the last site.';
const GONE = 'They were open on the last site, and have ended or are no longer among the postings.';

/** A heading with its number, and rows of HTML cells; nothing where there are none. */
function section(
  heading: string,
  note: string,
  heads: readonly string[],
  { total, rows }: { total: number; rows: readonly (readonly string[])[] },
): string[] {
  if (total === 0) return [];
  return [
    `<details><summary><span class="count">${figures.format(total)}</span> ${heading}</summary>`,
    `<p>${note}</p>`,
    rowTable(heads, rows.slice(0, MOST_JOBS)),
    ...moreWords(total - Math.min(rows.length, MOST_JOBS)).map((words) => `<p>${words}</p>`),
    '</details>',
  ];
}

export function jobSections(report: Report, news: News | undefined, places: Places): string[] {
  const { notable, likelyReposts, joined, scheduled } = report;
  const dated = ({ count: total, jobs }: JobList) => ({
    total,
    rows: jobs.map((job) => [jobLink(places, job), job.day ?? 'no date']),
  });
  const named = (slugs: readonly string[], isThere: boolean) => ({
    total: slugs.length,
    rows: slugs.map((slug) => [jobLink(places, { title: slug, ...(isThere && { slug }) })]),
  });
  const lists = [
    ...section('are new', NEW, ['Job'], named(news?.added ?? [], true)),
    ...section('are gone', GONE, ['Job'], named(news?.gone ?? [], false)),
    ...section(
      'end soon',
      'Extend those that stay open longer.',
      ['Job', 'Last day'],
      dated(notable.endsSoon),
    ),
    ...section(
      'never close',
      'They state no <code>validThrough</code>. The oldest first: delete those that are taken.',
      ['Job', 'Posted'],
      dated(notable.neverCloses),
    ),
    ...section(
      'are likely posted more than once',
      'One employer, nearly one text, other identifiers or titles: they were not joined.',
      ['Job', 'File and line'],
      {
        total: likelyReposts.length,
        rows: likelyReposts.map((jobs) => [
          `${jobLink(places, jobs[0] ?? {})}<small>${count(jobs.length, 'job')}</small>`,
          recordLinks(
            places,
            jobs.flatMap(({ records }) => records),
          ),
        ]),
      },
    ),
    ...section(
      'were joined',
      'Postings that differ only in place, dates, links or estimates are one job.',
      ['Job', 'File and line'],
      {
        total: joined.length,
        rows: joined.map((job) => [jobLink(places, job), recordLinks(places, job.records)]),
      },
    ),
    ...section(
      'are scheduled: no page yet',
      'Their <code>datePosted</code> is ahead.',
      ['Job', 'From', 'File and line'],
      {
        total: scheduled.length,
        rows: scheduled.map(({ title, from, records }) => [
          jobLink(places, { title }),
          from,
          recordLinks(places, records),
        ]),
      },
    ),
    ...section(
      'are closed: no result',
      'Their last day has passed, so that Google shows none of them, however complete they are.',
      ['Job', 'Last day'],
      dated(notable.closed),
    ),
  ];
  return lists.length === 0 ? [] : ['<h2 id="jobs">Jobs to look at</h2>', ...lists];
}
