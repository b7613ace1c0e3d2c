// Numbered lists typed by hand: lines that count on, "1.", "2)" or "a)", become a real list.

import { isParagraph, type Block } from './blocks.ts';
import { type Line, withoutStart } from './lines.ts';
import { createElement, type Element, textOf } from './tree.ts';

/** "1.", "2)", "3、", "(4)", "a)", "(ii)": the number, and the sign that all of a list share. */
const NUMBER = /^(\(?)(\d{1,2}|[a-z]|[ivx]{2,5})([.)、])(\s*)(?=\S)/;
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');
const MAX_PREFIX = 12;

interface Numbered {
  line: Line;
  startsParagraph: boolean;
  /** From 1. */
  number: number;
  style: string;
}

/** The style of the line before decides whether "i" is one or the ninth letter. */
function numberOf(
  line: Line,
  styleBefore: string | undefined,
): Pick<Numbered, 'number' | 'style'> | undefined {
  const start = line.map(textOf).join('').slice(0, MAX_PREFIX);
  const [, bracket = '', written = '', sign = '', space = ''] = NUMBER.exec(start) ?? [];
  if (written === '') return undefined;
  const isLetter = /[a-z]/.test(written);
  // "1.5 years" is a number, "e.g." a word.
  if ((sign === '.' && space === '') || (isLetter && sign === '.')) return undefined;
  const isRoman = styleBefore?.includes('i') ?? written === 'i';
  if (isRoman) return { number: ROMAN.indexOf(written) + 1, style: `${bracket}i${sign}` };
  if (written.length > 1 && isLetter) return undefined;
  const number = isLetter ? written.charCodeAt(0) - 96 : Number(written);
  return { number, style: `${bracket}${isLetter ? 'a' : '1'}${sign}` };
}

/** Makes a list of each run of two or more lines that count on from 1. */
export function tidyNumberedLists(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let run: Numbered[] = [];
  /** Returns whether it was a list. */
  const closeRun = (): boolean => {
    const isList = run.length > 1;
    if (isList) result.push(toList(run));
    else for (const { line, startsParagraph } of run) addProse(result, line, startsParagraph);
    run = [];
    return isList;
  };
  for (const block of blocks) {
    if (!isParagraph(block)) {
      closeRun();
      result.push(block);
      continue;
    }
    for (const [index, line] of block.lines.entries()) {
      const last = run.at(-1);
      const found = numberOf(line, last?.style);
      const goesOn =
        found !== undefined &&
        (last === undefined
          ? found.number === 1
          : found.style === last.style && found.number === last.number + 1);
      if (found !== undefined && goesOn) {
        run.push({ line, startsParagraph: index === 0, ...found });
        continue;
      }
      const startsParagraph = closeRun() || index === 0;
      if (found?.number === 1) run.push({ line, startsParagraph, ...found });
      else addProse(result, line, startsParagraph);
    }
  }
  closeRun();
  return result;
}

function addProse(blocks: Block[], line: Line, isNew: boolean): void {
  const last = blocks.at(-1);
  if (!isNew && last !== undefined && isParagraph(last)) {
    blocks[blocks.length - 1] = { lines: [...last.lines, line] };
  } else blocks.push({ lines: [line] });
}

function toList(lines: readonly Numbered[]): Element {
  return createElement(
    'ol',
    lines.map(({ line }) => createElement('li', withoutNumber(line))),
  );
}

/** Changes the line's text nodes. */
function withoutNumber(line: Line): Line {
  const start = line.map(textOf).join('').slice(0, MAX_PREFIX);
  return withoutStart(line, NUMBER.exec(start)?.[0].length ?? 0);
}
