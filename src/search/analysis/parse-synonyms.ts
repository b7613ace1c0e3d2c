// Reads the text of synonyms.json; every fault is named with its line, since it is a file that people edit.

import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  parseTree,
  type ParseError,
  printParseErrorCode,
} from 'jsonc-parser';
import { ALL_TYPES } from '../../job/employment-type-segment.ts';
import type { Synonyms } from './synonyms.ts';

export type ParsedSynonyms = { synonyms: Synonyms } | { faults: readonly string[] };

/** What "facts" may name besides employment types. */
const OTHER_FACTS = ['remote', 'anywhere'];

/** Each fault is a sentence that begins with the line: "7: …". */
export function parseSynonyms(json: string): ParsedSynonyms {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors);
  const lineAt = (offset: number) => json.slice(0, offset).split('\n').length;
  const [error] = errors;
  if (error !== undefined) {
    const what = printParseErrorCode(error.error);
    return { faults: [`${lineAt(error.offset)}: The JSON can't be read (${what}).`] };
  }
  const faults: string[] = [];
  const fault = (node: Node | undefined, words: string) =>
    void faults.push(`${lineAt(node?.offset ?? 0)}: ${words}`);
  const shown = (node: Node) => json.slice(node.offset, node.offset + Math.min(node.length, 60));
  if (root?.type !== 'object') {
    fault(root, 'Write an object with the lists "same" and "wider" and the object "facts".');
    return { faults };
  }
  const isSpelling = (node: Node | undefined) =>
    node?.type === 'string' && /[\p{L}\p{N}]/u.test(String(node.value));
  const childrenOf = (name: string, type: 'array' | 'object') => {
    const node = findNodeAtLocation(root, [name]);
    if (node === undefined) return [];
    if (node.type === type) return node.children ?? [];
    fault(node, `"${name}" is ${shown(node)}. Write ${type === 'array' ? 'a list' : 'an object'}.`);
    return [];
  };
  const checkSpellings = (row: Node, least: number, example: string) => {
    const isGood =
      row.type === 'array' &&
      (row.children ?? []).length >= least &&
      (row.children ?? []).every(isSpelling);
    if (!isGood) fault(row, `${shown(row)} is no list of spellings. Write ${example}.`);
  };
  for (const property of root.children ?? []) {
    const name = String(property.children?.[0]?.value);
    if (!['same', 'wider', 'facts', '$schema'].includes(name)) {
      fault(property, `"${name}" is not known. Write "same", "wider" or "facts".`);
    }
  }
  for (const row of childrenOf('same', 'array')) {
    checkSpellings(row, 2, 'two spellings or more, for example ["kubernetes", "k8s"]');
  }
  for (const row of childrenOf('wider', 'array')) {
    const [typed, finds, worth, where, more] = row.children ?? [];
    const isGood =
      row.type === 'array' &&
      isSpelling(typed) &&
      isSpelling(finds) &&
      worth?.type === 'number' &&
      Number(worth.value) > 0 &&
      Number(worth.value) <= 1 &&
      (where === undefined || where.value === 'title') &&
      more === undefined;
    if (isGood) continue;
    fault(
      row,
      `${shown(row)} is no wider word. Write what is typed, what it also finds and what that counts from 0 to 1, for example ["nurse", "nursing", 0.6], with "title" behind it where titles alone count.`,
    );
  }
  for (const property of childrenOf('facts', 'object')) {
    const [key, row] = property.children ?? [];
    const name = String(key?.value);
    if (!OTHER_FACTS.includes(name) && !(ALL_TYPES as readonly string[]).includes(name)) {
      fault(
        key,
        `"${name}" is no fact. Write one of ${[...ALL_TYPES, ...OTHER_FACTS].join(', ')}.`,
      );
    } else if (row !== undefined) {
      checkSpellings(row, 1, 'what people call it, for example ["part time", "Teilzeit"]');
    }
  }
  if (faults.length > 0) return { faults };
  const { same = [], wider = [], facts = {} } = getNodeValue(root) as Partial<Synonyms>;
  return { synonyms: { same, wider, facts } };
}
