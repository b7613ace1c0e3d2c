// The collections of what an owner writes beside the postings.

import { pageSchema } from '../own-content/page-fields.ts';
import { readPages } from '../own-content/read-pages.ts';
import { readSettings, type Settings, UsageError } from '../settings/settings.ts';
import { ownTextsLoader } from './own-texts-loader.ts';

export function pagesCollection() {
  const root = process.cwd();
  const { pagesDir } = readSettings(root, process.env);
  return {
    loader: ownTextsLoader('pages', pagesDir, () => readPages(pagesDir, root)),
    schema: pageSchema,
  };
}

/** Throws a UsageError that names everything that is wrong in the owner's texts, with file and line. */
export function checkOwnTexts({ pagesDir }: Pick<Settings, 'pagesDir'>, root: string): void {
  const { problems } = readPages(pagesDir, root);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}
