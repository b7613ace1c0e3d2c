// What a description may contain, as data: a reviewer can check it line by line, and the sanitizer,
// the enforcer and the tests read the same lists.

/** Every element that a finished description may contain, each with its reason. */
export const allowedTags: Readonly<Record<string, string>> = freezeTable({
  p: 'the unit of prose',
  br: 'a line break inside a paragraph',
  hr: 'a change of subject',
  h3: 'the highest heading in a description: the page has an h1 and an h2 above it',
  h4: 'a heading below h3',
  h5: 'a heading below h4',
  h6: 'a heading below h5',
  ul: 'lists carry most of what a posting says',
  ol: 'steps of a hiring process',
  li: 'an entry of a list',
  dl: 'label and value pairs',
  dt: 'the label of a pair',
  dd: 'the value of a pair',
  strong: 'importance',
  b: 'labels inside a line',
  em: 'emphasis',
  i: 'foreign words and names',
  u: 'common in postings that come from word processors',
  s: 'a withdrawn condition',
  sub: 'formulas',
  sup: 'ordinals and footnote marks',
  blockquote: 'words of an employee',
  pre: 'text whose line breaks matter',
  code: 'names of tools and commands',
  a: 'links that passed the URL check',
  table: 'shifts and pay tables',
  caption: 'the title of a table',
  thead: 'header rows of a table',
  tbody: 'body rows of a table',
  tfoot: 'footer rows of a table',
  tr: 'a row of a table',
  th: 'a header cell',
  td: 'a cell',
});

/** Elements that pass the sanitizer so that tidy can replace them by allowed ones, each with its reason. */
export const transientTags: Readonly<Record<string, string>> = freezeTable({
  h1: 'demoted to fit below the headings of the page',
  h2: 'demoted to fit below the headings of the page',
  div: 'marks where one block ends and the next begins',
  section: 'a block boundary',
  article: 'a block boundary',
  header: 'a block boundary',
  footer: 'a block boundary',
  main: 'a block boundary',
  aside: 'a block boundary',
  nav: 'a block boundary',
  address: 'a block boundary',
  center: 'a block boundary',
  figure: 'a block boundary',
  figcaption: 'a block boundary',
  hgroup: 'a block boundary',
  fieldset: 'a block boundary',
  legend: 'a block boundary',
  details: 'a block boundary; shown open, so that nothing is hidden',
  summary: 'a block boundary',
  menu: 'an old list',
  dir: 'an old list',
});

/** The attributes of each element; every other one is removed. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = freezeTable({
  // The target of a link.
  a: Object.freeze(['href']),
  // Pay tables are unreadable without spans.
  td: Object.freeze(['colspan', 'rowspan']),
  th: Object.freeze(['colspan', 'rowspan']),
  // A numbered list that continues after a paragraph.
  ol: Object.freeze(['start']),
});

/** On every link: the site neither endorses its target nor reveals where the reader came from. */
export const linkRel = 'nofollow ugc noopener noreferrer';

/** The URL schemes of links, with the colon: web and mail, nothing that runs code. */
export const allowedSchemes: readonly string[] = Object.freeze(['https:', 'http:', 'mailto:']);

/** Limits so that a hostile posting can't slow the build; far above any real posting. */
export const limits = Object.freeze({
  /** UTF-16 units of one description; the longest honest ones have about 30,000. */
  maxCharacters: 200_000,
  /** Nested elements; deeper nesting takes quadratic time in a DOM. */
  maxDepth: 100,
  /** Attributes on one tag; word processors write about ten. */
  maxAttributesPerTag: 50,
  /** Elements in the parsed tree (or lines of text), with those that repair misnested tags. */
  maxElements: 10_000,
  /** The largest colspan and rowspan; a larger one can stall a browser's layout. */
  maxSpan: 100,
  /** Rows times columns, in all tables of a description; a browser lays out each of them. */
  maxTableSlots: 20_000,
  /** How many times as long as its source a finished description may be; always at least `maxGrownCharacters`. */
  maxGrowth: 8,
  maxGrownCharacters: 16_384,
  /** The largest number that a list may start at. */
  maxListStart: 9_999,
  /** The longest URL; longer ones fail in browsers and servers. */
  maxUrlCharacters: 2_048,
});

export function isAllowedTag(tagName: string): boolean {
  return Object.hasOwn(allowedTags, tagName);
}

export function isAllowedAttribute(tagName: string, attribute: string): boolean {
  return Object.hasOwn(allowedAttributes, tagName)
    ? (allowedAttributes[tagName] ?? []).includes(attribute)
    : false;
}

function freezeTable<T>(table: Record<string, T>): Readonly<Record<string, T>> {
  return Object.freeze(table);
}
