// Exporters append a live footer, a `<br>` or a picture to a body that they escaped, or wrap it in a live
// element. Whether escaped tags beside live ones are such a body or a sentence about tags is weighed.
import { decode } from 'he';
import { keepWordsInBrackets, knownTag, tagSource } from './known-tags.ts';

/** HTML whose escaped part was decoded, and how many tags that part has. */
export interface UnmixedHtml {
  readonly content: string;
  readonly escapedTags: number;
}

/** What stands between live tags. */
interface Run {
  /** Its index among the pieces. */
  readonly piece: number;
  readonly tags: readonly RegExpExecArray[];
  readonly decoded: string;
}

/** Whether there is an escaped angle bracket at any level. */
const escapedBracket = /&(?:amp;){0,3}(?:lt|#0{0,5}60|#x0{0,5}3c)\b/i;
/** Elements whose text is to be read as it stands. */
const verbatim = new Set('code kbd plaintext pre samp script style textarea tt xmp'.split(' '));
const empty = new Set('br hr img input wbr'.split(' '));
const inline = new Set(
  'a abbr b big cite em font i img input s small span strike strong sub sup u wbr'.split(' '),
);
/** Escaped tags for each live one that make a body: where tags part its runs, and where words do. */
const byFar = { clean: 2, loose: 3 };

/** Decodes the escaped part of HTML that has live tags too; undefined where there is none, or where it is text about tags. */
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
    (hasBlock && isClean && paired >= byFar.clean * liveTags) ||
    (hasBlock && paired > 2 && paired >= byFar.loose * liveTags);
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

/** Pieces in order, which of them are text that may be decoded, and how many live tags there are. */
function splitAtTags(html: string): { pieces: string[]; texts: number[]; liveTags: number } {
  const tag = new RegExp(tagSource, 'iy');
  const pieces: string[] = [];
  const texts: number[] = [];
  let liveTags = 0;
  let verbatimDepth = 0;
  let start = 0;
  const lastCommentEnd = html.lastIndexOf('-->');
  const end = (at: number) => {
    if (verbatimDepth === 0 && at > start) texts.push(pieces.length);
    pieces.push(html.slice(start, at));
  };
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', Math.max(at + 1, start))) {
    tag.lastIndex = at;
    const name = tag.exec(html)?.[1]?.toLowerCase();
    const commentEnd =
      at < lastCommentEnd && html.startsWith('<!--', at) ? html.indexOf('-->', at) : -1;
    if (name === undefined && commentEnd === -1) continue;
    end(at);
    start = name === undefined ? commentEnd + 3 : tag.lastIndex;
    pieces.push(html.slice(at, start));
    if (name === undefined) continue;
    // Exporters set one at the end of each line.
    liveTags += name === 'br' ? 0.5 : 1;
    if (verbatim.has(name)) {
      verbatimDepth = Math.max(0, verbatimDepth + (html.charAt(at + 1) === '/' ? -1 : 1));
    }
  }
  end(html.length);
  return { pieces, texts, liveTags };
}

/** Counts tags that belong together, and says for each run in how many elements its end lies. */
function pairTags(runs: readonly Run[]): { spans: number[]; paired: number; hasBlock: boolean } {
  const changes = runs.map(() => 0);
  const open = new Map<string, number[]>();
  let paired = 0;
  let hasBlock = false;
  runs.forEach(({ tags }, run) => {
    for (const [written, name = ''] of tags) {
      const key = name.toLowerCase();
      const waiting = open.get(key) ?? [];
      if (empty.has(key)) paired += 1;
      else if (written.startsWith('</')) {
        const opener = waiting.pop();
        if (opener === undefined) continue;
        paired += 2;
        changes[opener] = (changes[opener] ?? 0) + 1;
        changes[run] = (changes[run] ?? 0) - 1;
      } else {
        waiting.push(run);
        open.set(key, waiting);
        continue;
      }
      hasBlock ||= !inline.has(key);
    }
  });
  let depth = 0;
  const spans = changes.map((change) => (depth += change));
  return { spans, paired, hasBlock };
}

/** Whether the run's end lies in an element of the escaped part. */
function isInside(spans: readonly number[], run: number): boolean {
  return (spans[run] ?? 0) > 0;
}

/** Whether tags, and not words, begin and end a run. */
function isTagged({ decoded, tags }: Run, run: number, spans: readonly number[]): boolean {
  const first = tags[0];
  const last = tags.at(-1);
  const begins = first !== undefined && decoded.slice(0, first.index).trim() === '';
  const ends = last !== undefined && decoded.slice(last.index + last[0].length).trim() === '';
  return (begins || isInside(spans, run - 1)) && (ends || isInside(spans, run));
}
