// Descriptions arrive as editors and exporters left them. Tidy gives them the structure that their
// author meant, and loses no word. It runs between the sanitizer and the enforcer, so a mistake here
// can make a page ugly but not unsafe.
import { serialize } from 'parse5';
import { toBlocks, toNodes, type BlockRule } from './blocks.ts';
import { tidyBoldHeadings, tidyHeadingContent } from './bold-headings.ts';
import { tidyBulletLists } from './bullet-lists.ts';
import { tidyCharacters } from './characters.ts';
import { tidyHeadingLevels } from './heading-levels.ts';
import { tidyLineBreaks } from './line-breaks.ts';
import { tidyTableGrids } from './table-grid.ts';
import { parseContent, setChildren } from './tree.ts';
import { tidyWideElements } from './wide-elements.ts';

const rule: BlockRule = (blocks) => tidyHeadingContent(tidyBulletLists(blocks));

/** Gives sanitized HTML real paragraphs, lists and headings, and adds about as many characters as it may; the result still has to be enforced. */
export function tidy(sanitized: string, mostAdded = Infinity): string {
  const root = parseContent(sanitized);
  tidyLineBreaks(root);
  tidyCharacters(root);
  tidyTableGrids(root);
  tidyWideElements(root, mostAdded);
  tidyHeadingLevels(root);
  setChildren(root, toNodes(tidyBoldHeadings(rule(toBlocks(root.childNodes, rule)))));
  return serialize(root);
}
