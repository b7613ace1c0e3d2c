// What an issue form of GitHub makes of its fields: each label as a heading, its value below it; the last is the text.

import { roleOf, type Role } from '../named/roles.ts';
import type { ListedPage } from './listed-page.ts';

const HEADING = /^### (\S.{0,80})$/;
/** What the form writes for a field that was left empty. */
const NO_VALUE = '_No response_';

/** A form writes every heading, whatever was filled in: with these it is one about a job. */
const OF_JOB_FORMS: readonly Role[] = ['title', 'employer', 'description'];

/** Undefined where a text is no such issue. Everything below the heading of the text is its own, headings too. */
export function splitIssueForm(text: string): ListedPage | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const shown = withoutComments(lines);
  const first = shown.findIndex((line) => line.trim() !== '');
  const [, opening] = HEADING.exec(shown[first]?.trimEnd() ?? '') ?? [];
  if (opening === undefined || roleOf(opening) === undefined) return undefined;
  const values = new Map<string, string[]>();
  const lineOf = new Map<string, number>();
  let name = '';
  for (let at = first; at < lines.length; at += 1) {
    const [, heading] = HEADING.exec(shown[at]?.trimEnd() ?? '') ?? [];
    if (heading === undefined) values.get(name)?.push(shown[at] ?? '');
    else {
      // A field that is stated twice keeps its first value, and has a name that nobody reads.
      name = values.has(heading) ? `${heading} (again, line ${at + 1})` : heading;
      values.set(name, []);
      lineOf.set(name, at + 1);
      if (roleOf(name) === 'description') return toPage(at + 1);
    }
  }
  return undefined;

  function toPage(from: number): ListedPage | undefined {
    const roles = [...values.keys()].map((label) => roleOf(label));
    if (!OF_JOB_FORMS.every((role) => roles.includes(role))) return undefined;
    const stated = [...values].map(([label, found]): [string, string] => [label, toValue(found)]);
    const body = lines.slice(from).join('\n');
    return {
      name: 'GitHub issue form',
      written: {
        value: Object.fromEntries(stated.filter(([, value]) => value !== '')),
        lineOf: ([label]) => lineOf.get(String(label)) ?? 1,
      },
      body: body.trim() === NO_VALUE ? '' : body,
      bodyLine: from + 1,
    };
  }
}

function toValue(lines: readonly string[]): string {
  const value = lines.join('\n').trim();
  return value === NO_VALUE ? '' : value;
}

/** What GitHub does not show is no value and no heading; a comment that has no end goes to the end. */
function withoutComments(lines: readonly string[]): string[] {
  let isComment = false;
  return lines.map((line) => {
    let shown = '';
    for (let at = 0; at < line.length;) {
      const mark = isComment ? '-->' : '<!--';
      const found = line.indexOf(mark, at);
      if (!isComment) shown += line.slice(at, found === -1 ? line.length : found);
      if (found === -1) break;
      at = found + mark.length;
      isComment = !isComment;
    }
    return shown;
  });
}
