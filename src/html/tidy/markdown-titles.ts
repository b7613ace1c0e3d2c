// Exporters leave Markdown in their HTML: a line that is nothing but "**Tasks**" is a bold one.
import { createElement, createText, isElement, isText, setChildren, type Parent } from './tree.ts';

const BOLD = /^\s*\*\*([^*\n]{1,120})\*\*(:?)\s*$/;

export function tidyMarkdownTitles(parent: Parent): void {
  let isChanged = false;
  const children = parent.childNodes.map((child) => {
    if (isElement(child)) {
      if (child.tagName !== 'pre' && child.tagName !== 'code') tidyMarkdownTitles(child);
      return child;
    }
    const [, words = '', colon = ''] = isText(child) ? (BOLD.exec(child.value) ?? []) : [];
    if (words === '') return child;
    isChanged = true;
    return createElement('strong', [createText(`${words.trim()}${colon}`)]);
  });
  if (isChanged) setChildren(parent, children);
}
