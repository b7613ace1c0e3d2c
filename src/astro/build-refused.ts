/** Thrown when the postings are too bad to replace the old site. */
export class BuildRefused extends Error {
  override name = 'BuildRefused';
}
