// The postings of the sample board, recognized by their folder: they don't count towards the size of the owner's board.

/** The folder's name among the postings. */
export const SAMPLE_FOLDER = 'sample';

/** Expects a path relative to the folder of postings. */
export function isSample(file: string): boolean {
  return file.startsWith(`${SAMPLE_FOLDER}/`);
}
