// What the summary of a build says of the owner's files that nothing shows.

import { join, relative } from 'node:path';
import { typosBetween } from '../job/typos.ts';
import { facetNameKey } from '../listing/facets.ts';
import { listOwnFiles } from './own-files.ts';
import { pagePathOf } from './page-path.ts';
import { LOGOS_FOLDER, readLogos } from './logos.ts';

/** Notes of one kind that are written out. */
const MOST_SHOWN = 5;
const COMPANY = facetNameKey('company', '');

/** Expects the names of the board by key, those of employers by "company:crumb"; asks for them where there is a file to compare. */
export function ownNotes(
  root: string,
  { companiesDir }: { companiesDir: string },
  readNames: () => Readonly<Record<string, string>>,
): string[] {
  const { files, problems } = readLogos(join(root, 'public'));
  const texts = new Map(listOwnFiles(companiesDir).texts.map((file) => [pagePathOf(file), file]));
  const companies = files.size + texts.size === 0 ? [] : companiesOf(readNames());
  const folder = `public/${LOGOS_FOLDER}`;
  return [
    ...firstOf(problems, ({ file, reason }) => `${folder}/${file} ${reason}`),
    ...unmet(files, companies, (file) => `${folder}/${file}`),
    ...unmet(texts, companies, (file) => relative(root, join(companiesDir, file))),
  ];
}

function companiesOf(names: Readonly<Record<string, string>>): string[] {
  return Object.keys(names)
    .filter((key) => key.startsWith(COMPANY))
    .map((key) => key.slice(COMPANY.length));
}

/** Names the files of employers that the board has not, each with the employer that may be meant. */
function unmet(
  files: ReadonlyMap<string, string>,
  companies: readonly string[],
  shown: (file: string) => string,
): string[] {
  const known = new Set(companies);
  return firstOf(
    [...files].filter(([company]) => !known.has(company)),
    ([company, file]) => {
      const nearest = nearestTo(company, companies);
      const better = nearest && `${nearest}${file.slice(file.lastIndexOf('.'))}`;
      return `${shown(file)} is shown nowhere: no employer of the board has the address /companies/${company}/. ${
        better === undefined
          ? 'Name it by the last part of the address of an employer, or delete it.'
          : `Did you mean ${better}?`
      }`;
    },
  );
}

function firstOf<One>(all: readonly One[], toNote: (one: One) => string): string[] {
  const notes = all.slice(0, MOST_SHOWN).map(toNote);
  const rest = all.length - notes.length;
  return rest > 0 ? [...notes, `and ${rest} more like the last one`] : notes;
}

/** One that few letters part from it, or else the one that begins most alike. */
function nearestTo(company: string, companies: readonly string[]): string | undefined {
  const most = Math.max(2, Math.floor(company.length / 4));
  const [typed] = companies
    .map((other) => ({ other, typos: typosBetween(company, other, most) }))
    .filter(({ typos }) => typos <= most)
    .sort((a, b) => a.typos - b.typos);
  const [alike] = companies
    .map((other) => ({ other, letters: commonBeginning(company, other) }))
    .filter(({ letters }) => letters >= Math.max(4, company.length / 2))
    .sort((a, b) => b.letters - a.letters);
  return (typed ?? alike)?.other;
}

function commonBeginning(a: string, b: string): number {
  let letters = 0;
  while (letters < a.length && a[letters] === b[letters]) letters += 1;
  return letters;
}
