// The sentences about what files were taken for that hold no JobPostings as they are.

import { escapeControls } from '../job/problem.ts';
import { count } from './shown-words.ts';

export interface TakenFile {
  path: string;
  /** For example "Greenhouse job board". */
  takenFor: string;
  postings: number;
}

const MOST_NAMED = 20;

/** Names each file, or each kind of file where there are many. */
export function sourceLines(sources: readonly TakenFile[]): string[] {
  if (sources.length <= MOST_NAMED) {
    return sources.map(({ path, ...taken }) => lineOf(escapeControls(path), taken));
  }
  const kinds = new Map<string, { files: number; postings: number }>();
  for (const { takenFor, postings } of sources) {
    const kind = kinds.get(takenFor) ?? { files: 0, postings: 0 };
    kinds.set(takenFor, { files: kind.files + 1, postings: kind.postings + postings });
  }
  return [...kinds].map(([takenFor, { files, postings }]) =>
    lineOf(count(files, 'file'), { takenFor, postings }),
  );
}

function lineOf(subject: string, { takenFor, postings }: Omit<TakenFile, 'path'>): string {
  const [name = '', ...others] = takenFor.split('; ');
  return [`${subject}: ${escapeControls(name)}, ${count(postings, 'posting')}`, ...others].join(
    '; ',
  );
}
