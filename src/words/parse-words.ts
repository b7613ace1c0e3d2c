// Reads the text of a language's file; every fault is named with its line, since it is a file that people edit.

import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  parseTree,
  type ParseError,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Texts } from './compile-words.ts';

export interface ParsedWords {
  /** Empty where there are faults. */
  texts: Texts;
  /** Sentences that begin with the line: "7: …". */
  faults: readonly string[];
  /** The line of a message, or undefined where the file has not got it. */
  lineOf: (path: readonly string[]) => number | undefined;
}

export function parseWords(json: string): ParsedWords {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors);
  const lineAt = (offset: number) => json.slice(0, offset).split('\n').length;
  const refuse = (offset: number, sentence: string): ParsedWords => ({
    texts: {},
    faults: [`${lineAt(offset)}: ${sentence}`],
    lineOf: () => undefined,
  });
  const [error] = errors;
  if (error !== undefined) {
    return refuse(error.offset, `The JSON can't be read (${printParseErrorCode(error.error)}).`);
  }
  if (root?.type !== 'object') {
    return refuse(0, 'Write an object with the groups "list", "dates" and "page".');
  }
  const strange = findStrange(root);
  if (strange !== undefined) {
    const found = json.slice(strange.offset, strange.offset + Math.min(strange.length, 60));
    return refuse(
      strange.offset,
      `${found} is no message. Write a text in quotes, or a list of them.`,
    );
  }
  return {
    texts: joinLists(getNodeValue(root) as Written),
    faults: [],
    lineOf: (path) => {
      const node = findNodeAtLocation(root, [...path]);
      return node && lineAt(node.parent?.offset ?? node.offset);
    },
  };
}

/** Finds a value that is neither a text, nor a list of texts, nor an object of them. */
function findStrange(object: Node): Node | undefined {
  for (const property of object.children ?? []) {
    const value = property.children?.[1];
    const strange =
      value?.type === 'object' ? findStrange(value) : isMessage(value) ? undefined : value;
    if (strange !== undefined) return strange;
  }
  return undefined;
}

function isMessage(value: Node | undefined): boolean {
  const isList = value?.type === 'array' && value.children?.every(({ type }) => type === 'string');
  return isList === true || value?.type === 'string';
}

interface Written {
  readonly [name: string]: string | readonly string[] | Written;
}

/** A long message may be written as a list of its parts. */
function joinLists(written: Written): Texts {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      return [name, Array.isArray(value) ? value.join('') : joinLists(value as Written)];
    }),
  );
}

/** Puts what a file says in place of what another says, message by message. */
export function mergeTexts(base: Texts, own: Texts): Texts {
  const merged: Record<string, string | Texts> = { ...base };
  for (const [name, text] of Object.entries(own)) {
    const below = merged[name];
    merged[name] =
      typeof text === 'object' && typeof below === 'object' ? mergeTexts(below, text) : text;
  }
  return merged;
}
