// A bare "&", and HTML's names of characters, which XML does not know: the intent is beyond doubt, so they are read, and
// told. Nothing else of a broken file is.

import { decode } from 'he';

/** What begins where "&" is no reference, and a reference by its end. */
const TOKEN = /<!\[CDATA\[|<!--|&(?:#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)?/gi;
const XML_NAMES = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;']);
/** A text that may go on as a token. */
const UNFINISHED = /^(?:&#?[a-z\d]{0,32}|<(?:!(?:-|\[[CDAT]{0,5})?)?)$/i;

export interface XmlRepair {
  /** Returns the repaired text, but for an end that may belong to a token. */
  write: (text: string) => string;
  end: () => string;
  /** The first repair, and how many there are. */
  repairs: () => { line: number; column: number; count: number } | undefined;
}

export function createXmlRepair(): XmlRepair {
  let waiting = '';
  /** The sign that ends a part in which nothing is a reference. */
  let closing: string | undefined;
  let line = 1;
  let column = 1;
  let first: { line: number; column: number } | undefined;
  let count = 0;

  const pass = (text: string): string => {
    const breaks = text.split('\n');
    line += breaks.length - 1;
    column = breaks.length === 1 ? column + text.length : (breaks.at(-1)?.length ?? 0) + 1;
    return text;
  };
  const repair = (token: string): string => {
    if (XML_NAMES.has(token) || token.startsWith('&#')) return pass(token);
    const decoded = token.length > 1 ? decode(token) : token;
    first ??= { line, column };
    count += 1;
    pass(token);
    if (decoded === token) return `&amp;${token.slice(1)}`;
    return [...decoded].map((sign) => `&#${sign.codePointAt(0)};`).join('');
  };
  const read = (text: string, isEnd: boolean): string => {
    let rest = waiting + text;
    let written = '';
    for (;;) {
      if (closing !== undefined) {
        const at = rest.indexOf(closing);
        if (at === -1) {
          const sure = isEnd ? rest.length : Math.max(0, rest.length - closing.length);
          written += pass(rest.slice(0, sure));
          waiting = rest.slice(sure);
          return written;
        }
        written += pass(rest.slice(0, at + closing.length));
        rest = rest.slice(at + closing.length);
        closing = undefined;
      }
      TOKEN.lastIndex = 0;
      let from = 0;
      for (let match = TOKEN.exec(rest); match !== null; match = TOKEN.exec(rest)) {
        if (!isEnd && UNFINISHED.test(rest.slice(match.index))) break;
        written += pass(rest.slice(from, match.index));
        from = match.index;
        if (match[0].startsWith('&')) {
          written += repair(match[0]);
          from += match[0].length;
        } else {
          closing = match[0] === '<!--' ? '-->' : ']]>';
          written += pass(match[0]);
          from += match[0].length;
          break;
        }
      }
      rest = rest.slice(from);
      if (closing !== undefined) continue;
      const last = Math.max(rest.lastIndexOf('&'), rest.lastIndexOf('<'));
      const isSure = isEnd || last === -1 || !UNFINISHED.test(rest.slice(last));
      const sure = isSure ? rest.length : last;
      written += pass(rest.slice(0, sure));
      waiting = rest.slice(sure);
      return written;
    }
  };
  return {
    write: (text) => read(text, false),
    end: () => read('', true),
    repairs: () => first && { ...first, count },
  };
}
