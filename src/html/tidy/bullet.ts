// What counts as a bullet at the start of a line, and how it is taken off.
import { trimLine, type Line } from './lines.ts';
import { textNodesOf, textOf } from './tree.ts';

// Signs that are never part of a word may touch it; `·` and the check marks among them, and the
// private-use ones that Word's Symbol font leaves behind.
const touching =
  /^([•·●▪➢➤►▸‣◦∙⁃■□▫○◆❖✓✔✅\uf0b7\uf0a7\uf0d8\uf0fc])\ufe0f?\s*(?=[^\s•·●▪]*[\p{L}\p{N}])/u;
// Signs that also join words or stand before numbers need the space.
const spaced = /^([-*–—+])\s+(?=\S*[\p{L}\p{N}])/u;

const longestPrefix = 40;

/** The bullet that a line begins with, if it begins with one and has words after it. */
export function bulletOf(line: Line): string | undefined {
  const start = startOf(line);
  return (touching.exec(start) ?? spaced.exec(start))?.[1];
}

/** Takes the bullet off a line that begins with one. */
export function stripBullet(line: Line): Line {
  let rest = (touching.exec(startOf(line)) ?? spaced.exec(startOf(line)))?.[0].length ?? 0;
  for (const text of textNodesOf(line)) {
    const cut = Math.min(rest, text.value.length);
    text.value = text.value.slice(cut);
    rest -= cut;
    if (rest === 0) break;
  }
  return trimLine(line);
}

function startOf(line: Line): string {
  let start = '';
  for (const node of line) {
    start += textOf(node);
    if (start.length >= longestPrefix) break;
  }
  return start.slice(0, longestPrefix);
}
