// The postings of the sample board, known by their folder: they say nothing of how large the owner's board is.

/** The folder's name among the postings. */
export const SAMPLE_FOLDER = 'sample';

/** Takes a file's path below the folder of postings. */
export function isSample(file: string): boolean {
  return file.startsWith(`${SAMPLE_FOLDER}/`);
}
