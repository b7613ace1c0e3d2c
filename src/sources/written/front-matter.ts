// A text that begins with facts between two lines of "---" (YAML) or "+++" (TOML), as static site generators write it.

export interface FrontMatter {
  kind: 'yaml' | 'toml';
  head: string;
  /** The line on which the head begins, from 1. */
  headLine: number;
  body: string;
  /** From 1. */
  bodyLine: number;
}

const BEGINNING = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/;

/** Whether a text begins so, with a title, and has no end of it. */
export function isUnclosed(text: string): boolean {
  return (
    BEGINNING.test(text) && splitFrontMatter(text) === undefined && TITLE.test(text.slice(0, NEAR))
  );
}

const TITLE = /^title[ \t]*[:=]/m;
/** Facts stand near the beginning. */
const NEAR = 2000;

/** Undefined where a text does not begin so, or has no end of it. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const opening = BEGINNING.exec(text);
  if (opening === null) return undefined;
  const [whole, mark = ''] = opening;
  const rest = text.slice(whole.length);
  const closing = (mark === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m).exec(
    rest.replaceAll('\r', ' '),
  );
  if (closing === null) return undefined;
  const head = rest.slice(0, closing.index);
  const after = rest.slice(closing.index).replace(/^[^\n]*\n?/, '');
  const headLines = head.split('\n').length - 1;
  return {
    kind: mark === '---' ? 'yaml' : 'toml',
    head,
    headLine: 2,
    body: after,
    bodyLine: 3 + headLines,
  };
}
