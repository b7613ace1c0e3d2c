// For programs: one JSON object, written posting by posting so that no board is too large.

import { escapeControls, type LocatedProblem } from '../../job/problem.ts';
import { ruleOf } from '../../structured-data/eligibility/verdict.ts';
import { MOST_COMMON, type Output, type Write } from './output.ts';

/** Writes `{"postings": [{file, line, title, verdict, problems}], "recordsRead", …}`. */
export function createJsonOutput(write: Write): Output {
  let before = '{"postings": [';
  return {
    posting: ({ file, line, problems, record }, outcome) => {
      const title = record?.facts.title;
      const posting = {
        ...{ file, line, title, verdict: outcome },
        problems: problems.map(withSource),
      };
      write(`${before}\n${toLoggableJson(posting)}`);
      before = ',';
    },
    end: ({ tally, files, otherTypes, ignored, sources, unmetOverrides }) => {
      const account = {
        recordsRead: tally.recordsRead,
        files,
        otherTypes,
        passedOver: ignored,
        sources,
        unmetOverrides,
        outcomes: tally.outcomes,
        commonest: tally.commonest(MOST_COMMON),
      };
      const opening = before === ',' ? '' : before;
      write(`${opening}\n], ${toLoggableJson(account).slice(1)}\n`);
    },
  };
}

/** Adds the page of Google that states the rule. */
function withSource({ file: _file, ...problem }: LocatedProblem): object {
  const rule = problem.rule === undefined ? undefined : ruleOf(problem.rule);
  return rule === undefined ? problem : { ...problem, source: rule.source };
}

/** Escapes control characters the JSON way: the same values, and nothing that could control a terminal or a log. */
function toLoggableJson(value: object): string {
  return escapeControls(JSON.stringify(value));
}
