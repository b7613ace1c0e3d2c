// Scans a finished page tag by tag, without a tree: fast enough for every page of every build.
// It is not a parser of arbitrary HTML. It accepts only what our own serializers write and reports everything else as
// broken, so that a browser can't read a page differently from how it was checked.

/** Alternating names and values: name, value, name, value. Values are as written, not decoded. */
export type Attributes = readonly string[];

export interface HtmlReader {
  open: (name: string, attributes: Attributes) => void;
  /** After `open`, for elements whose content is no markup. */
  content: (name: string, attributes: Attributes, text: string) => void;
  close: (name: string) => void;
  /** What our serializers do not write. */
  broken: (what: string) => void;
}

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const WITHOUT_MARKUP = new Set(['script', 'style', 'textarea', 'title']);
const NONE: Attributes = [];
const [TAB, NEWLINE, RETURN, SPACE] = [9, 10, 13, 32];
const [QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER] = [34, 39, 47, 61, 62];

/** Reports every tag to the reader, in order. */
export function scanHtml(html: string, reader: HtmlReader): void {
  const open: string[] = [];
  let isBalanced = true;
  let inSvg = 0;
  let offset = html.indexOf('<');
  while (offset !== -1) offset = html.indexOf('<', readTag(offset));
  if (isBalanced && open.length > 0) reader.broken(`<${open.at(-1)}> is not closed`);

  /** Returns the offset after the tag that begins at `start`. */
  function readTag(start: number): number {
    const first = html.charCodeAt(start + 1);
    if (first === SLASH) return readEndTag(start);
    if (isLetter(first)) return readStartTag(start);
    const isDoctype = html.slice(start, start + 9).toLowerCase() === '<!doctype';
    const isComment = html.startsWith('<!--', start);
    if (!isDoctype && !isComment) {
      reader.broken(`${excerpt(html, start)} has a "<" that is not escaped`);
      return start + 1;
    }
    const end = html.indexOf(isComment ? '-->' : '>', start);
    return end === -1 ? unfinished(start) : end + (isComment ? 3 : 1);
  }

  function readEndTag(start: number): number {
    const end = html.indexOf('>', start);
    if (end === -1) return unfinished(start);
    const name = html.slice(start + 2, end).toLowerCase();
    if (name === 'svg') inSvg -= 1;
    if (open.at(-1) === name) open.pop();
    else if (isBalanced) {
      // One lost tag unbalances all others: it is reported once.
      isBalanced = false;
      reader.broken(`</${name}> closes <${open.at(-1) ?? 'nothing'}>`);
    }
    reader.close(name);
    return end + 1;
  }

  function readStartTag(start: number): number {
    let offset = start + 1;
    while (!endsName(html.charCodeAt(offset))) offset += 1;
    const name = html.slice(start + 1, offset).toLowerCase();
    const attributes: string[] = [];
    for (;;) {
      const code = html.charCodeAt(offset);
      if (code === GREATER) break;
      if (isSpace(code) || code === SLASH) {
        offset += 1;
        continue;
      }
      const from = offset;
      while (!endsName(html.charCodeAt(offset))) offset += 1;
      // At the page's end there is no code; our serializers write no quote or "=" in place of a name.
      if (offset === from || offset >= html.length) return unfinished(start);
      const attribute = html.slice(from, offset).toLowerCase();
      if (attribute.includes('<') || isNamed(attributes, attribute)) {
        reader.broken(`<${name}> has the attribute ${attribute} in the wrong place, or twice`);
      }
      if (html.charCodeAt(offset) !== EQUALS) {
        attributes.push(attribute, '');
        continue;
      }
      const mark = html.charCodeAt(offset + 1);
      const end =
        mark === QUOTE || mark === APOSTROPHE
          ? html.indexOf(mark === QUOTE ? '"' : "'", offset + 2)
          : -1;
      if (end === -1) return unfinished(start);
      attributes.push(attribute, html.slice(offset + 2, end));
      offset = end + 1;
    }
    const isClosed = VOID.has(name) || (html.charCodeAt(offset - 1) === SLASH && inSvg > 0);
    if (!isClosed) open.push(name);
    if (name === 'svg' && !isClosed) inSvg += 1;
    const known = attributes.length === 0 ? NONE : attributes;
    reader.open(name, known);
    if (isClosed && !VOID.has(name)) reader.close(name);
    return WITHOUT_MARKUP.has(name) && !isClosed
      ? readContent(name, known, offset + 1)
      : offset + 1;
  }

  /** Texts and scripts have every "<" escaped, so the next one must begin the end tag. */
  function readContent(name: string, attributes: Attributes, start: number): number {
    let end = html.indexOf('<', start);
    if (end === -1) return unfinished(start);
    if (!html.startsWith(`</${name}>`, end)) {
      reader.broken(`<${name}> has a "<" in it that is not escaped`);
      end = html.indexOf(`</${name}>`, end);
      if (end === -1) return unfinished(start);
    }
    reader.content(name, attributes, html.slice(start, end));
    return end;
  }

  /** Nothing after an unreadable part can be read. */
  function unfinished(start: number): number {
    isBalanced = false;
    reader.broken(`${excerpt(html, start)} can't be read`);
    return html.length;
  }
}

/** Returns the first value of that name, as browsers do. */
export function valueOf(attributes: Attributes, name: string): string | undefined {
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === name) return attributes[index + 1];
  }
  return undefined;
}

function excerpt(html: string, start: number): string {
  return html.slice(start, start + 60).replaceAll(/\s+/g, ' ');
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === TAB || code === RETURN;
}

function endsName(code: number): boolean {
  return (
    code === GREATER ||
    code === EQUALS ||
    code === SLASH ||
    code === QUOTE ||
    code === APOSTROPHE ||
    isSpace(code) ||
    Number.isNaN(code)
  );
}

function isNamed(attributes: Attributes, name: string): boolean {
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === name) return true;
  }
  return false;
}
