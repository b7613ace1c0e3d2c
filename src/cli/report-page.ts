// The owner's view of a build as one HTML page: local, without script, never part of the site.

import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { escapeText } from '../html/escape-text.ts';
import type { Share } from '../report/board-statistics.ts';
import type { Report } from '../report/report.ts';
import { escapeControls, type LocatedProblem, SEVERITY_WORDS } from '../job/problem.ts';
import { ruleOf } from '../structured-data/eligibility/verdict.ts';

/** Longer tables help nobody; npm run validate reports the rest. */
const MOST_PROBLEMS = 2_000;

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-inline-size: 70rem; margin: 2rem auto; padding-inline: 1rem; }
h1 { font-size: 1.75rem; } h2 { margin-block-start: 2.5rem; font-size: 1.25rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem 2rem; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
meter { inline-size: 8rem; } code { overflow-wrap: anywhere; }
`;

/** Returns a complete HTML page, with everything from postings escaped; `jobsDir` is absolute. */
export function toReportPage(report: Report, jobsDir: string): string {
  const { states, verdicts, withoutResult, statistics } = report;
  const when = new Date(report.now).toISOString().slice(0, 16).replace('T', ' ');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>The board on ${when} UTC</title><style>${STYLE}</style></head><body>`,
    `<h1>The board on ${when} UTC</h1>`,
    `<p>${report.recordsRead} postings in ${report.files} files.</p>`,
    '<div class="charts">',
    chart('Outcomes', [
      { label: 'open', jobs: states.open.records },
      { label: 'closed', jobs: states.closed.records },
      { label: 'scheduled', jobs: states.scheduled.records },
      { label: 'exact copies', jobs: report.exactCopies },
      { label: 'quarantined', jobs: report.quarantined },
    ]),
    chart('Verdicts by Google’s rules', [
      ...Object.entries(verdicts).map(([label, jobs]) => ({ label, jobs })),
      { label: 'closed: no job result', jobs: withoutResult.closed },
      { label: 'scheduled: no page yet', jobs: withoutResult.scheduled },
    ]),
    chart('Countries', statistics.countries),
    chart('Types', statistics.types),
    chart('Posted', statistics.ages),
    chart('Closing', statistics.closings),
    '</div>',
    ...problemTable(report.problems, jobsDir),
    ...groupList(
      'Scheduled, without a page until their day',
      report.scheduled.map(({ title, from, records }) => [`${title}, from ${from}`, records]),
    ),
    ...groupList(
      'Joined into one job',
      report.joined.map((job) => [job.title, job.records]),
    ),
    ...groupList(
      'Likely re-posts, not joined',
      report.likelyReposts.map((jobs) => [
        jobs[0]?.title ?? '',
        jobs.flatMap(({ records }) => records),
      ]),
    ),
    '</body></html>\n',
  ].join('\n');
}

function chart(title: string, shares: readonly Share[]): string {
  const most = Math.max(1, ...shares.map(({ jobs }) => jobs));
  const rows = shares.map(
    ({ label, jobs }) =>
      `<tr><th scope="row">${shown(label)}</th><td class="number">${jobs}</td><td><meter min="0" max="${most}" value="${jobs}">${jobs}</meter></td></tr>`,
  );
  return `<section><h2>${title}</h2><table>${rows.join('')}</table></section>`;
}

function problemTable(problems: readonly LocatedProblem[], jobsDir: string): string[] {
  const rows = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ file, line, field, severity, message, rule }) => {
      const address = escapeText(pathToFileURL(join(jobsDir, file)).href);
      const source = rule === undefined ? undefined : ruleOf(rule)?.source;
      const why = source === undefined ? '' : ` <a href="${escapeText(source)}">Google’s guide</a>`;
      return `<tr><td><a href="${address}">${shown(file)}</a>:${line}</td><td>${SEVERITY_WORDS[severity]}</td><td><code>${shown(field)}</code> ${shown(message)}${why}</td></tr>`;
    });
  const rest = problems.length - rows.length;
  return [
    `<h2>Problems: ${problems.length}</h2>`,
    `<table><tr><th scope="col">Where</th><th scope="col">Effect</th><th scope="col">What to write</th></tr>${rows.join('\n')}</table>`,
    ...(rest > 0 ? [`<p>${rest} more: run npm run validate.</p>`] : []),
  ];
}

function groupList(
  title: string,
  groups: readonly (readonly [string, readonly string[]])[],
): string[] {
  if (groups.length === 0) return [];
  const entries = groups.map(
    ([name, records]) => `<li>${shown(name)}: ${shown(records.join(', '))}</li>`,
  );
  return [`<h2>${title}: ${groups.length}</h2>`, `<ul>${entries.join('\n')}</ul>`];
}

function shown(unsafe: string): string {
  return escapeText(escapeControls(unsafe));
}
