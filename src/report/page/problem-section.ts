// The report's problems: a kind each, the worst first, with every job and line that has it.

import { SEVERITY_WORDS } from '../../job/problem.ts';
import { ruleOf } from '../../structured-data/eligibility/verdict.ts';
import { toProblemKinds, type ProblemKind } from '../problem-kinds.ts';
import type { News } from '../published.ts';
import type { Report } from '../report.ts';
import { count, figures } from '../shown-words.ts';
import { fileLink, jobLink, link, moreWords, rowTable, shown, type Places } from './page-parts.ts';

const MOST_KINDS = 100;
/** Longer tables help nobody; npm run validate reports the rest. */
const MOST_ROWS = 50;

export function problemSection(report: Report, news: News | undefined, places: Places): string[] {
  const isNew = news?.isNew ?? (() => false);
  const kinds = toProblemKinds(report.problems, isNew);
  if (kinds.length === 0) return ['<h2 id="problems">Problems: none</h2>'];
  const rest = kinds.length - MOST_KINDS;
  return [
    `<h2 id="problems">Problems: ${count(kinds.length, 'kind')}, in ${count(report.postings.length, 'posting')}</h2>`,
    '<p>The worst first. Open a kind to see where it is.</p>',
    ...kinds.slice(0, MOST_KINDS).map((kind) => kindDetails(kind, report, isNew, places)),
    ...(rest > 0
      ? [`<p>${figures.format(rest)} more kinds: <code>npm run validate</code>.</p>`]
      : []),
  ];
}

function kindDetails(
  kind: ProblemKind,
  { postings }: Report,
  isNew: News['isNew'],
  places: Places,
): string {
  const { severity, field, message, rule, problems, news } = kind;
  const isVaried = problems.some((problem) => problem.message !== message);
  const rows = problems
    // What is new is looked for first.
    .toSorted((a, b) => Number(isNew(b)) - Number(isNew(a)))
    .slice(0, MOST_ROWS)
    .map((problem) => [
      jobLink(
        places,
        postings[problem.posting] ?? {},
        isNew(problem) ? ' <span class="new">new</span>' : '',
      ),
      fileLink(places, problem.file, problem.line),
      ...(isVaried ? [shown(problem.message)] : []),
    ]);
  const source = rule === undefined ? undefined : ruleOf(rule)?.source;
  return [
    `<details${severity === 'error' ? ' open' : ''}><summary><span class="count">${figures.format(problems.length)}</span> × <span class="${severity}">${SEVERITY_WORDS[severity]}</span>`,
    news > 0 ? ` <span class="new">${figures.format(news)} new</span>` : '',
    ` ${field === '' ? '' : `<code>${shown(field)}</code> `}${shown(message)}</summary>`,
    source === undefined ? '' : `<p>${link(source, 'Google’s guide')}</p>`,
    rowTable(['Job', 'File and line', ...(isVaried ? ['What was found'] : [])], rows),
    ...moreWords(problems.length - MOST_ROWS).map((words) => `<p>${words}</p>`),
    '</details>',
  ].join('');
}
