// The collections of what an owner writes beside the postings.

import { companySchema } from '../own-content/company-fields.ts';
import { pageSchema } from '../own-content/page-fields.ts';
import { readCompanies } from '../own-content/read-companies.ts';
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

export function companiesCollection() {
  const root = process.cwd();
  const { companiesDir } = readSettings(root, process.env);
  return {
    loader: ownTextsLoader('companies', companiesDir, () => readCompanies(companiesDir, root)),
    schema: companySchema,
  };
}

/** Throws a UsageError that names everything that is wrong in the owner's texts, with file and line. */
export function checkOwnTexts(
  { pagesDir, companiesDir }: Pick<Settings, 'pagesDir' | 'companiesDir'>,
  root: string,
): void {
  const read = [readPages(pagesDir, root), readCompanies(companiesDir, root)];
  const problems = read.flatMap((texts) => texts.problems);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}
