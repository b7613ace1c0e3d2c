// What an owner reads when the finished site fails its checks: what is wrong where, and what to do about it.

import { escapeControls } from '../job/problem.ts';
import type { Verification } from './verify-site.ts';

const DEFECT =
  'The postings are not to blame: fix the page of your own (content/pages/, src/pages/) or the template that was changed. On other pages this is a defect of Placard: report these lines with the postings of the pages that they name.';

export function describeFaults({
  faults,
  faultCount,
}: Pick<Verification, 'faults' | 'faultCount'>): string {
  const rest = faultCount - faults.reduce((sum, { times }) => sum + times, 0);
  const lines = faults.map(({ page, fault, way, times }) => {
    const instead = way !== undefined && 'instead' in way ? `: ${way.instead}` : '';
    const more = times > 1 ? ` (and in ${times - 1} more)` : '';
    return `  ${page}: ${escapeControls(fault)}${instead}${more}`;
  });
  return [
    'The finished site failed its checks and was not published:',
    ...lines,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    ...openingLines(faults),
    ...(faults.some(({ way }) => way === undefined) ? [DEFECT] : []),
  ].join('\n');
}

function openingLines(faults: Verification['faults']): string[] {
  const entries = faults.flatMap(({ way }) =>
    way !== undefined && 'entry' in way ? [way.entry] : [],
  );
  if (entries.length === 0) return [];
  return [
    'The board asks nobody but itself, unless you open it. To allow what is above, write in src/site.ts:',
    `  allow: { ${[...new Set(entries)].map(escapeControls).join(', ')} },`,
  ];
}
