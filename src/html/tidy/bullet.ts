// What counts as a bullet at the start of a line, and how it is removed.
import { type Line, withoutStart } from './lines.ts';
import { textOf } from './tree.ts';

// Characters that are never part of a word need no space after them; among them private-use ones of
// Word's Symbol font.
const touching =
  /^([•·・●▪➢➤►▸▶➜➔→‣◦∙⁃■□▫○◆❖★☆✦✓✔✅☑☐»›⦁⦿🔹🔸👉🟢🔵\uf0b7\uf0a7\uf0d8\uf0fc])\ufe0f?\s*(?=[^\s•·●▪]*[\p{L}\p{N}])/u;
// A hyphen or a minus sign right before a capital letter, and Word's second level.
const beforeCapital = /^([-−–]|o (?=\S))(?=\s*["“(]?\p{Lu})/u;
// Characters that also join words or precede numbers need the space.
const spaced = /^(--|[-−*–—+‐‑])\s+(?=\S*[\p{L}\p{N}])/u;
// Signs that mean something else before a number, and Wingdings read as letters.
const beforeWord = /^([~§#Øü]|[=-]>)\s+(?=["“(]?\p{L})/u;

const maxPrefixLength = 40;

/** The bullet at the start of a line with words after it. */
export function bulletOf(line: Line): string | undefined {
  const start = startOf(line);
  return matchOf(start)?.[1]?.trim();
}

function matchOf(start: string): RegExpExecArray | null {
  return (
    touching.exec(start) ??
    spaced.exec(start) ??
    beforeWord.exec(start) ??
    beforeCapital.exec(start)
  );
}

/** Changes the line's text nodes. */
export function stripBullet(line: Line): Line {
  return withoutStart(line, matchOf(startOf(line))?.[0].length ?? 0);
}

function startOf(line: Line): string {
  let start = '';
  for (const node of line) {
    start += textOf(node);
    if (start.length >= maxPrefixLength) break;
  }
  return start.slice(0, maxPrefixLength);
}
