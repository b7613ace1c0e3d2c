// A text is HTML where it has a tag of HTML: `<10% travel>` and `List<String>` are words.

const names = [
  'a abbr address area article aside audio b base bdi bdo big blink blockquote body br button canvas',
  'caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed',
  'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr',
  'html i iframe image img input ins kbd label legend li link main map mark marquee math menu meta meter',
  'nav noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress',
  'q rp rt ruby s samp script section select slot small source span strike strong style sub summary sup',
  'svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp',
].join(' ');

const alternatives = names.replaceAll(' ', '|');

/** One tag; the group is its name. It stops at any angle bracket, so that unclosed tags take linear time. */
export const tagSource = `</?(${alternatives})(?:[\\s/][^<>]*)?>`;

export const knownTag = new RegExp(tagSource, 'i');

/** An angle bracket before words: without an attribute value, or a tag name of HTML or of a word processor. */
const wordBracket = new RegExp(
  `<(?=/?[a-z][^<>=]*(?:[<>]|$))(?!/?(?:${alternatives})[\\s/>])(?!/?\\w{1,20}:\\w)`,
  'gi',
);

/** Escapes the brackets of words that a parser would read as unknown tags, and drop. */
export function keepWordsInBrackets(unsafeHtml: string): string {
  return unsafeHtml.replace(wordBracket, '&lt;');
}
