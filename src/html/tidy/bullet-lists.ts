// Lists typed by hand: lines with the same bullet become a real list, which screen readers announce and
// which wraps with an indent.
import { isParagraph, type Block } from './blocks.ts';
import { bulletOf, stripBullet } from './bullet.ts';
import type { Line } from './lines.ts';
import { createElement, createText, type Element, isElement, isText, setChildren } from './tree.ts';

interface BulletLine {
  readonly line: Line;
  readonly bullet: string | undefined;
  readonly startsParagraph: boolean;
}

/** Makes a list of each run of lines with the same bullet. */
export function tidyBulletLists(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let lines: BulletLine[] = [];
  const closeLines = (): void => {
    result.push(...groupLines(lines));
    lines = [];
  };
  for (const block of blocks) {
    if (isParagraph(block)) {
      for (const [index, line] of block.lines.flatMap(splitAtBullets).entries()) {
        lines.push({ line, bullet: bulletOf(line), startsParagraph: index === 0 });
      }
    } else {
      closeLines();
      result.push(block);
    }
  }
  closeLines();
  return result;
}

function groupLines(lines: readonly BulletLine[]): Block[] {
  const blocks: Block[] = [];
  let prose: Line[] = [];
  const closeProse = (): void => {
    if (prose.length > 0) blocks.push({ lines: prose });
    prose = [];
  };
  /** The list that a run of bullets is in. */
  let outer: { bullet: string | undefined; list: Element } | undefined;
  const addEntries = (bullet: string | undefined, entries: readonly BulletLine[]): void => {
    const list = toList(entries);
    const last = outer?.list.childNodes.at(-1);
    if (outer !== undefined && bullet === outer.bullet) {
      setChildren(outer.list, [...outer.list.childNodes, ...list.childNodes]);
    } else if (outer !== undefined && isSecondLevel(bullet, outer.bullet) && isElement(last)) {
      setChildren(last, [...last.childNodes, list]);
    } else {
      outer = { bullet, list };
      blocks.push(list);
    }
  };
  for (let index = 0; index < lines.length;) {
    const run = takeWhile(lines, index, ({ bullet }) => bullet !== undefined);
    const repeated = repeatedBullets(run);
    outer = undefined;
    for (let start = 0; start < run.length;) {
      const { bullet } = run[start]!;
      const same = takeWhile(run, start, (line) => line.bullet === bullet);
      if (repeated.has(bullet)) {
        closeProse();
        addEntries(bullet, same);
      } else {
        outer = undefined;
        for (const { line, startsParagraph } of same) {
          if (startsParagraph) closeProse();
          prose.push(line);
        }
      }
      start += same.length;
    }
    index += run.length;
    const next = lines[index];
    if (next && next.bullet === undefined) {
      if (next.startsParagraph) closeProse();
      prose.push(next.line);
      index += 1;
    }
  }
  closeProse();
  return blocks;
}

// One line with a dash is no list; a bullet counts where it is repeated, also after a run of another.
function repeatedBullets(run: readonly BulletLine[]): ReadonlySet<string | undefined> {
  const seen = new Set<string | undefined>();
  return new Set(
    run
      .map(({ bullet }) => bullet)
      .filter((bullet) => {
        const isRepeated = seen.has(bullet);
        seen.add(bullet);
        return isRepeated;
      }),
  );
}

function takeWhile<T>(entries: readonly T[], start: number, test: (entry: T) => boolean): T[] {
  let end = start;
  while (end < entries.length && test(entries[end]!)) end += 1;
  return entries.slice(start, end);
}

/** Word writes "o" for the second level, others a circle. */
const SECOND_LEVEL = new Set(['o', '◦', '○', '▫']);

function isSecondLevel(bullet: string | undefined, outer: string | undefined): boolean {
  return SECOND_LEVEL.has(bullet ?? '') && !SECOND_LEVEL.has(outer ?? '');
}

/** "• Mix • Bake • Sell" in one line, also behind a word with a colon; three make a list. */
function splitAtBullets(line: Line): Line[] {
  const [text, ...others] = line;
  if (!isText(text) || others.length > 0) return [line];
  const [, lead = '', bullet] = /^([^•·●▪■]{0,80}:\s|)([•·●▪■])\s/u.exec(text.value) ?? [];
  if (bullet === undefined) return [line];
  const parts = text.value.slice(lead.length + 1).split(` ${bullet} `);
  if (parts.length < 3) return [line];
  const entries = parts.map((part) => [createText(`${bullet} ${part.trimStart()}`)]);
  return lead === '' ? entries : [[createText(lead.trimEnd())], ...entries];
}

function toList(lines: readonly BulletLine[]): Element {
  return createElement(
    'ul',
    lines.map(({ line }) => createElement('li', stripBullet(line))),
  );
}
