// Plain HTML: a small language in which there is nothing to sanitize and nothing for a parser to repair. What it leaves
// out goes to DOMPurify, so a row may be missing, but none may be wrong.

/** What the reader does at a tag. */
export interface ElementRule {
  /** A block can't begin in a line: it closes an open paragraph, and anywhere else in a line the text is not plain. */
  begins: 'block' | 'line';
  holds: 'blocks' | 'line' | 'nothing';
  /** HTML lets its end tag be omitted where the next block begins, or the next entry. */
  mayOmitEnd?: 'paragraph' | 'entry';
  isLink?: boolean;
  /** The element goes and its content stays. */
  isUnwrapped?: boolean;
}

export interface Grammar {
  /** By tag name, in lower case. */
  elements: ReadonlyMap<string, ElementRule>;
  /** The characters of references, by what stands between `&` and `;`. */
  references: ReadonlyMap<string, string>;
  /** Code points that a reference by number may have, from and to: those that no parser replaces. */
  numbers: readonly (readonly [from: number, to: number])[];
  /** Parsers replace, drop or skip these, so a text with one of them is not plain. */
  changedCharacters: RegExp;
  /** What the attribute of a link may be, as it is written. */
  address: RegExp;
  /** Attributes that the sanitizer keeps or looks at, on any element; all others go. */
  noticedAttributes: ReadonlySet<string>;
  maxAttributes: number;
  maxElements: number;
  maxDepth: number;
}

const block: ElementRule = { begins: 'block', holds: 'blocks' };
const heading: ElementRule = { begins: 'block', holds: 'line' };
const phrase: ElementRule = { begins: 'line', holds: 'line' };

const rules: readonly (readonly [names: string, rule: ElementRule])[] = [
  ['div section article header footer blockquote ul ol', block],
  ['li', { ...block, mayOmitEnd: 'entry' }],
  ['h1 h2 h3 h4 h5 h6', heading],
  ['p', { ...heading, mayOmitEnd: 'paragraph' }],
  ['strong b em i u s sub sup code', phrase],
  ['a', { ...phrase, isLink: true }],
  ['span font', { ...phrase, isUnwrapped: true }],
  ['br', { begins: 'line', holds: 'nothing' }],
  ['hr', { begins: 'block', holds: 'nothing' }],
];

const references: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', laquo: '«' },
  ...{ raquo: '»', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', deg: '°' },
  ...{ eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', auml: 'ä', ouml: 'ö', uuml: 'ü' },
  ...{ Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', ntilde: 'ñ', aacute: 'á', oacute: 'ó' },
  ...{ euro: '€', pound: '£', cent: '¢', sect: '§', copy: '©', reg: '®', trade: '™', times: '×' },
};

export const plainHtml: Grammar = {
  elements: new Map(rules.flatMap(([names, rule]) => names.split(' ').map((name) => [name, rule]))),
  references: new Map(Object.entries(references)),
  numbers: [
    [0x0e, 0x7f],
    [0xa0, 0xd7ff],
    [0xe000, 0x10_ffff],
  ],
  changedCharacters: /[\0\f\r]/,
  address: /^(?:https?:\/\/|mailto:)(?:[!#-%'-;=?-~]|&amp;)+$/,
  noticedAttributes: new Set(['href', 'is', 'colspan', 'rowspan', 'start']),
  maxAttributes: 50,
  // Half of what a description may have: what is near the limits is measured by a parser.
  maxElements: 5_000,
  maxDepth: 50,
};
