// Restores the structure that a description's author meant, without losing a word. It runs between the
// sanitizer and the enforcer, so a mistake here can make a page ugly but not unsafe.
import { serialize } from 'parse5';
import { toBlocks, toNodes, type BlockRule } from './blocks.ts';
import { tidyBoldHeadings, tidyHeadingContent } from './bold-headings.ts';
import { tidyBulletLists } from './bullet-lists.ts';
import { tidyCharacters } from './characters.ts';
import { tidyHeadingLevels } from './heading-levels.ts';
import { tidyMarkdownTitles } from './markdown-titles.ts';
import { tidyNumberedLists } from './numbered-lists.ts';
import { tidyLineBreaks } from './line-breaks.ts';
import { tidyTableGrids } from './table-grid.ts';
import { joinTexts, type Parent, parseContent, setChildren } from './tree.ts';
import { tidyWideElements } from './wide-elements.ts';

const rule: BlockRule = (blocks) => tidyHeadingContent(tidyNumberedLists(tidyBulletLists(blocks)));

/** Adds about `maxAdded` characters at most; the result still has to be enforced. */
export function tidy(sanitized: string, maxAdded = Infinity): string {
  return tidyTree(parseContent(sanitized), maxAdded);
}

/** Changes the tree, and returns it as HTML. */
export function tidyTree(root: Parent, maxAdded = Infinity): string {
  tidyLineBreaks(root);
  tidyCharacters(root);
  tidyMarkdownTitles(root);
  tidyTableGrids(root);
  tidyWideElements(root, maxAdded);
  tidyHeadingLevels(root);
  setChildren(root, toNodes(tidyBoldHeadings(rule(toBlocks(root.childNodes, rule)))));
  joinTexts(root);
  return serialize(root);
}
