// What the owner writes of employers, content/companies/: a text and facts each, and everything that is wrong.

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { COMPANY_FIELDS } from './company-fields.ts';
import { listOwnFiles } from './own-files.ts';
import { pagePathOf } from './page-path.ts';
import { describeFields, readFields } from './read-fields.ts';
import type { OwnText, OwnTexts } from './read-pages.ts';

/** Files with a problem are left out. */
export function readCompanies(companiesDir: string, root: string): OwnTexts {
  const { texts: files, others } = listOwnFiles(companiesDir);
  const shown = (file: string) => relative(root, join(companiesDir, file)).replaceAll('\\', '/');
  const problems = others.map(
    (file) =>
      `${shown(file)}\n  The file is not Markdown, and is shown nowhere. Write it as ${file.replace(/\.\w+$/, '')}.md.`,
  );
  const texts: OwnText[] = [];
  for (const name of files) {
    const file = join(companiesDir, name);
    const {
      fields,
      body,
      bodyLine,
      problems: found,
    } = readFields(readFileSync(file, 'utf8'), COMPANY_FIELDS, 'an employer');
    const title = lineOfTitle(body);
    if (title !== undefined) {
      const reason =
        'has a heading of the first level, which the page has already. Begin it with ##.';
      found.push({ line: bodyLine + title, field: '', reason });
    }
    problems.push(...describeFields(shown(name), found));
    if (found.length === 0) texts.push({ id: pagePathOf(name), file, fields, body });
  }
  return { texts, problems };
}

/** The index of the first line that is a heading of the first level, outside of code. */
function lineOfTitle(body: string): number | undefined {
  let isCode = false;
  const index = body.split('\n').findIndex((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    return !isCode && /^ {0,3}#\s/.test(line);
  });
  return index === -1 ? undefined : index;
}
