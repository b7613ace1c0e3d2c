// How much one file and one posting may hold, so that a bomb costs little and harms no other posting.

export const INPUT_LIMITS = {
  /** Bytes of a .json or .jsonld file, which is read at once; larger boards use .ndjson, read line by line. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of a web page or of a text with front matter, whose trees are larger than they are. */
  pageBytes: 8 * 1024 * 1024,
  /** Bytes of one posting: a line of NDJSON, or a record of a file. Real ones are below 30 KB. */
  postingBytes: 1024 * 1024,
  /** Arrays and objects inside each other. Real postings need about 6. */
  depth: 32,
} as const;
