// A job's markup as one line of NDJSON: the very text that stands on its page.

const SCRIPT = '<script type="application/ld+json">';
const END = '</script>';

/** Returns the JSON of the page's first JSON-LD; undefined where it has none. It shares the page's memory. */
export function findPostingLine(page: Buffer): Buffer | undefined {
  const script = page.indexOf(SCRIPT);
  if (script === -1) return undefined;
  const start = script + SCRIPT.length;
  const end = page.indexOf(END, start);
  return end === -1 ? undefined : page.subarray(start, end);
}

/** Returns the slug of a line's job, given the address of all job pages; undefined where it is another's. */
export function slugOfLine(line: Buffer, jobsUrl: string): string | undefined {
  // The first of this name is the posting's own: only texts come before it, in which quotes are escaped.
  const url = `"url":"${jobsUrl}`;
  const found = line.indexOf(url);
  if (found === -1) return undefined;
  const start = found + Buffer.byteLength(url);
  const end = line.indexOf('/"', start);
  return end === -1 ? undefined : line.toString('utf8', start, end);
}
