// Character references can hide control characters until the parser decodes them, and editors write runs
// of no-break spaces where one space is meant.
import { stripUnsafeCharacters } from '../clean-text.ts';
import { isElement, isText, type Node, type Parent } from './tree.ts';

/** White space that is not a single space already. */
export const untidySpace = /[^\S ]\s*| \s+/g;

/** Cleans the characters of all text; outside `pre`, every run of white space becomes one space. */
export function tidyCharacters(parent: Parent, preservesSpace = false): void {
  const children: Node[] = [];
  for (const child of parent.childNodes) {
    if (isText(child)) {
      const value = stripUnsafeCharacters(child.value);
      child.value = preservesSpace ? value : value.replace(untidySpace, ' ');
      if (child.value !== '') children.push(child);
    } else if (isElement(child)) {
      tidyCharacters(child, preservesSpace || child.tagName === 'pre');
      children.push(child);
    }
  }
  parent.childNodes = children;
}
