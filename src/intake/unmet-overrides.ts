// The sentences about lines of overrides.csv that concern no posting: a wrong id, or a job that has gone.

import { escapeControls } from '../job/problem.ts';
import type { Override } from '../sources/source.ts';

const MOST_NAMED = 10;
const MOST_SIGNS = 80;

/** `met` are the lines that concern postings. */
export function unmetOverrides(overrides: readonly Override[], met: ReadonlySet<number>): string[] {
  const unmet = overrides.filter(({ line }) => !met.has(line));
  const lines = unmet.slice(0, MOST_NAMED).map(({ line, id, source }) => {
    const where = source === '' ? 'no posting' : `no posting of ${shown(source)}`;
    return `content/overrides.csv:${line} changes nothing: ${where} has the identifier or the url “${shown(id)}”. Mend it, or take the line out if the job has gone.`;
  });
  const rest = unmet.length - lines.length;
  return rest > 0 ? [...lines, `and ${rest} more of its lines change nothing.`] : lines;
}

function shown(text: string): string {
  return escapeControls(text.slice(0, MOST_SIGNS));
}
