// Builds the tree of plain HTML from its tags, and declines what a parser would move, close or repeat.

import { defaultTreeAdapter, type DefaultTreeAdapterMap } from 'parse5';
import { createElement, createText, type Element, type Parent } from '../tidy/tree.ts';
import type { ElementRule, Grammar } from './grammar.ts';

/** `begin` and `end` return whether the text is still plain HTML. */
export interface TreeBuilder {
  text: (words: string) => void;
  begin: (name: string, href?: string) => boolean;
  end: (name: string) => boolean;
  finish: () => DefaultTreeAdapterMap['documentFragment'];
}

interface OpenElement {
  name: string;
  rule: ElementRule;
}

const NOT_SPACE = /[^ \t\n]/;

export function createTreeBuilder({ elements, maxDepth, maxElements }: Grammar): TreeBuilder {
  const root = defaultTreeAdapter.createDocumentFragment();
  const open: OpenElement[] = [];
  let parent: Parent = root;
  let text = '';
  /** Elements so far, and how many of the open ones hold a line, are links, are entries. */
  let begun = 0;
  let lines = 0;
  let links = 0;
  let entries = 0;

  function endText(): void {
    if (text !== '') defaultTreeAdapter.appendChild(parent, createText(text));
    text = '';
  }

  function append(name: string, href: string | undefined): Element {
    endText();
    const element = createElement(name, []);
    if (href !== undefined) element.attrs = [{ name: 'href', value: href }];
    defaultTreeAdapter.appendChild(parent, element);
    return element;
  }

  function count({ holds, isLink, mayOmitEnd }: ElementRule, by: 1 | -1): void {
    if (holds === 'line') lines += by;
    if (isLink) links += by;
    if (mayOmitEnd === 'entry') entries += by;
  }

  function close(): void {
    const closed = open.pop();
    if (closed === undefined) return;
    count(closed.rule, -1);
    if (closed.rule.isUnwrapped) return;
    endText();
    parent = (parent as Element).parentNode ?? root;
  }

  function closeIf(mayOmitEnd: 'paragraph' | 'entry'): void {
    if (open.at(-1)?.rule.mayOmitEnd === mayOmitEnd) close();
  }

  function mayBegin({ begins, mayOmitEnd, isLink }: ElementRule): boolean {
    if (begins === 'block') closeIf('paragraph');
    if (begins === 'block' && lines > 0) return false;
    if (mayOmitEnd === 'entry') {
      closeIf('entry');
      const list = open.at(-1)?.name;
      // A parser would close an entry further out.
      if (entries > 0 && list !== 'ul' && list !== 'ol') return false;
    }
    return !isLink || links === 0;
  }

  return {
    text: (words) => (text += words),
    begin: (name, href) => {
      const rule = elements.get(name);
      if (rule === undefined || !mayBegin(rule)) return false;
      begun += 1;
      const element = rule.isUnwrapped ? undefined : append(name, href);
      if (rule.holds !== 'nothing') {
        parent = element ?? parent;
        open.push({ name, rule });
        count(rule, 1);
      }
      return begun <= maxElements && open.length <= maxDepth;
    },
    end: (name) => {
      const rule = elements.get(name);
      if (rule === undefined || rule.holds === 'nothing') return false;
      // Until an element or a word begins the body, a parser ignores end tags, and then white space too.
      if (begun === 0 && !NOT_SPACE.test(text)) return false;
      const isOpen = open.some((element) => element.name === name);
      if (!isOpen && rule.mayOmitEnd === 'paragraph') {
        // The end of no paragraph is an empty one.
        begun += 1;
        append(name, undefined);
        return lines === 0 && begun <= maxElements;
      }
      // The end of a heading would end any heading; that of all else that is not open is nothing.
      if (!isOpen) return rule.begins === 'line' || rule.holds === 'blocks';
      if (rule.begins === 'block' && open.at(-1)?.name !== name) {
        closeIf('paragraph');
        if (rule.mayOmitEnd !== 'entry') closeIf('entry');
      }
      if (open.at(-1)?.name !== name) return false;
      close();
      return true;
    },
    finish: () => {
      endText();
      return root;
    },
  };
}
