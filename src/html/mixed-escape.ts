// Exporters append an unescaped footer, `<br>` or picture to an escaped body, or wrap it in an unescaped
// element. The numbers of tags decide whether the escaped ones are such a body or a text about tags.
import { decode } from 'he';
import { keepWordsInBrackets, knownTag, tagSource } from './known-tags.ts';

export interface UnmixedHtml {
  readonly content: string;
  /** How many tags were decoded. */
  readonly escapedTags: number;
}

/** The text between two unescaped tags. */
interface Run {
  /** Its index among the pieces. */
  readonly piece: number;
  readonly tags: readonly RegExpExecArray[];
  readonly decoded: string;
}

/** Whether there is an escaped angle bracket at any level. */
const escapedBracket = /&(?:amp;){0,3}(?:lt|#0{0,5}60|#x0{0,5}3c)\b/i;
/** Elements whose text is shown unchanged. */
const verbatim = new Set('code kbd plaintext pre samp script style textarea tt xmp'.split(' '));
const empty = new Set('br hr img input wbr'.split(' '));
const inline = new Set(
  'a abbr b big cite em font i img input s small span strike strong sub sup u wbr'.split(' '),
);
/** Escaped tags for each unescaped one that make a body: with runs between tags, and with runs between words. */
const bodyRatio = { clean: 2, loose: 3 };

/** Decodes the escaped part of HTML with unescaped tags; undefined where there is none, or it is text about tags. */
export function unmixHtml(unsafeHtml: string, maxLevels: number): UnmixedHtml | undefined {
  if (!escapedBracket.test(unsafeHtml)) return undefined;
  const { pieces, texts, liveTags } = splitAtTags(unsafeHtml);
  let decoded = texts.map((piece) => pieces[piece] ?? '');
  for (let level = 0; level < maxLevels; level += 1) {
    decoded = decoded.map((text) => (text.includes('&') ? decode(text) : text));
    if (decoded.some((text) => knownTag.test(text))) break;
  }
  const runs = texts.map((piece, index): Run => {
    const text = decoded[index] ?? '';
    return { piece, decoded: text, tags: findTags(text) };
  });
  const { spans, paired, hasBlock } = pairTags(runs);
  const escaped = runs.filter(({ tags }, run) => tags.length > 0 || isInside(spans, run));
  const isClean = runs.every((run, index) => run.tags.length === 0 || isTagged(run, index, spans));
  const isAll = escaped.length === runs.filter(({ decoded: text }) => text.trim() !== '').length;
  const isBody =
    (isClean && isAll && paired > 1) ||
    (hasBlock && isClean && paired >= bodyRatio.clean * liveTags) ||
    (hasBlock && paired > 2 && paired >= bodyRatio.loose * liveTags);
  if (!isBody) return undefined;
  for (const { piece, decoded: text } of escaped) pieces[piece] = keepWordsInBrackets(text);
  const escapedTags = escaped.reduce((sum, { tags }) => sum + tags.length, 0);
  return { content: pieces.join(''), escapedTags };
}

const anyTag = new RegExp(tagSource, 'gi');

function findTags(text: string): RegExpExecArray[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(anyTag)];
}

/** `texts` are the indexes of the pieces that may be decoded; `liveTags` counts unescaped tags. */
function splitAtTags(html: string): { pieces: string[]; texts: number[]; liveTags: number } {
  const tag = new RegExp(tagSource, 'iy');
  const pieces: string[] = [];
  const texts: number[] = [];
  let liveTags = 0;
  let verbatimDepth = 0;
  let start = 0;
  const lastCommentEnd = html.lastIndexOf('-->');
  const end = (index: number) => {
    if (verbatimDepth === 0 && index > start) texts.push(pieces.length);
    pieces.push(html.slice(start, index));
  };
  for (
    let index = html.indexOf('<');
    index !== -1;
    index = html.indexOf('<', Math.max(index + 1, start))
  ) {
    tag.lastIndex = index;
    const name = tag.exec(html)?.[1]?.toLowerCase();
    const commentEnd =
      index < lastCommentEnd && html.startsWith('<!--', index) ? html.indexOf('-->', index) : -1;
    if (name === undefined && commentEnd === -1) continue;
    end(index);
    start = name === undefined ? commentEnd + 3 : tag.lastIndex;
    pieces.push(html.slice(index, start));
    if (name === undefined) continue;
    // Exporters write one at the end of each line.
    liveTags += name === 'br' ? 0.5 : 1;
    if (verbatim.has(name)) {
      verbatimDepth = Math.max(0, verbatimDepth + (html.charAt(index + 1) === '/' ? -1 : 1));
    }
  }
  end(html.length);
  return { pieces, texts, liveTags };
}

/** Counts tags that form pairs, and for each run the escaped elements that are open at its end. */
function pairTags(runs: readonly Run[]): { spans: number[]; paired: number; hasBlock: boolean } {
  const changes = runs.map(() => 0);
  const open = new Map<string, number[]>();
  let paired = 0;
  let hasBlock = false;
  runs.forEach(({ tags }, run) => {
    for (const [written, name = ''] of tags) {
      const key = name.toLowerCase();
      const openers = open.get(key) ?? [];
      if (empty.has(key)) paired += 1;
      else if (written.startsWith('</')) {
        const opener = openers.pop();
        if (opener === undefined) continue;
        paired += 2;
        changes[opener] = (changes[opener] ?? 0) + 1;
        changes[run] = (changes[run] ?? 0) - 1;
      } else {
        openers.push(run);
        open.set(key, openers);
        continue;
      }
      hasBlock ||= !inline.has(key);
    }
  });
  let depth = 0;
  const spans = changes.map((change) => (depth += change));
  return { spans, paired, hasBlock };
}

/** Whether an escaped element is open at the end of the run. */
function isInside(spans: readonly number[], run: number): boolean {
  return (spans[run] ?? 0) > 0;
}

/** Whether a run begins and ends with tags, not with words. */
function isTagged({ decoded, tags }: Run, run: number, spans: readonly number[]): boolean {
  const first = tags[0];
  const last = tags.at(-1);
  const begins = first !== undefined && decoded.slice(0, first.index).trim() === '';
  const ends = last !== undefined && decoded.slice(last.index + last[0].length).trim() === '';
  return (begins || isInside(spans, run - 1)) && (ends || isInside(spans, run));
}
