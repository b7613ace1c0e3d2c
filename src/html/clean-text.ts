// Plain fields (title, employer, place) and the text of descriptions may contain invisible characters
// that reorder, hide or break what is shown. They are removed after decoding, because `&#x202E;` is
// only a bidi control once it is decoded.
import { decodeText } from './decode.ts';
import { flattenMarks, limitMarks } from './marks.ts';

// C0 and C1 without tab, newline and return; soft hyphen; bidi controls; zero-width and filler
// characters; annotation marks; tag characters; noncharacters, two of which XML forbids.
const invisible =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Noncharacter_Code_Point}]/gu;

// Joiners change how letters connect in Persian and Indic scripts and build emoji; elsewhere they hide.
const strayJoiner =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

const lineSeparators = /\r\n?|[\x85\u2028\u2029]/g;

// Almost every text needs none of the above; one test decides that.
const suspicious =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Words of ASCII with one space between them; no reference begins in them.
const clean = /^[!-%'-~]+(?: [!-%'-~]+)*$/;

/** Cleans a plain field: decoded once, without invisible characters, on one line, shortened. */
export function toCleanText(unsafe: string, maxCharacters = 300): string {
  if (unsafe.length <= maxCharacters && clean.test(unsafe)) return unsafe;
  const text = flattenMarks(stripUnsafeCharacters(decodeText(unsafe)).normalize('NFC'));
  return capLength(text.replace(/\s+/g, ' ').trim(), maxCharacters);
}

/** Removes invisible and control characters, and excessive combining marks; newlines (as `\n`) and tabs stay. */
export function stripUnsafeCharacters(text: string): string {
  if (!suspicious.test(text)) return limitMarks(text);
  const visible = text
    .toWellFormed()
    .replace(lineSeparators, '\n')
    .replace(invisible, '')
    .replace(strayJoiner, '');
  return limitMarks(visible);
}

function capLength(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  // The slice is longer than the limit, so that it splits no grapheme before it.
  const start = text.slice(0, maxCharacters + 64);
  let end = 0;
  for (const { index, segment } of graphemes.segment(start)) {
    if (index + segment.length > maxCharacters - 1) break;
    end = index + segment.length;
  }
  // A grapheme of many combining marks can exceed the limit; it is cut inside.
  const shortened = end > 0 ? text.slice(0, end) : text.slice(0, maxCharacters - 1);
  return `${shortened.toWellFormed().trimEnd()}…`;
}
