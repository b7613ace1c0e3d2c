// The owner's own pages, content/pages/: what each states, and everything that is wrong.

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listOwnFiles } from './own-files.ts';
import { PAGE_FIELDS } from './page-fields.ts';
import { findPathTrouble, pagePathOf } from './page-path.ts';
import { describeFields, readFields } from './read-fields.ts';

/** A text of the owner's, and its entry's id. */
export interface OwnText {
  id: string;
  /** Absolute path. */
  file: string;
  fields: Record<string, string | number | boolean>;
  /** Markdown. */
  body: string;
}

export interface OwnTexts {
  texts: OwnText[];
  /** Each for people: file and line, then the field and what to write. */
  problems: string[];
}

/** Pages with a problem are left out. */
export function readPages(pagesDir: string, root: string): OwnTexts {
  const { texts: files, others } = listOwnFiles(pagesDir);
  const shown = (file: string) => relative(root, join(pagesDir, file)).replaceAll('\\', '/');
  const problems = others.map(
    (file) =>
      `${shown(file)}\n  The file is not Markdown, and no page is made of it. Write it as ${pagePathOf(file).replace(/\.\w+$/, '')}.md, or as an .astro page in src/pages/.`,
  );
  const texts: OwnText[] = [];
  const takenBy = new Map<string, string>();
  for (const name of files) {
    const id = pagePathOf(name);
    const file = join(pagesDir, name);
    const {
      fields,
      body,
      problems: found,
    } = readFields(readFileSync(file, 'utf8'), PAGE_FIELDS, 'a page');
    const other = takenBy.get(id);
    const trouble =
      other === undefined
        ? findPathTrouble(id, root)
        : `would have the address /${id}/, which is that of ${other}. Rename one of them.`;
    takenBy.set(id, shown(name));
    if (trouble !== undefined) problems.push(`${shown(name)}\n  The file ${trouble}`);
    problems.push(...describeFields(shown(name), found));
    if (trouble === undefined && found.length === 0) texts.push({ id, file, fields, body });
  }
  return { texts, problems };
}
