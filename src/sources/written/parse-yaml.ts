// YAML → values, all of them texts as they stand: "no" is no false, "04103" no number, a date no instant.

import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Document,
  type Node,
} from 'yaml';
import type { Json } from '../../job/schema-org.ts';
import type { NotWritten, Written } from './written.ts';

/** Lists and maps inside each other; the parser's own limit is the stack's. */
const MOST_LEVELS = 64;
/** Uses of a name for what is written elsewhere; each counts as often as what it stands for has such uses. */
const MOST_ALIASES = 1000;

/** The documents of a text whose first line has the number `firstLine`; none where the text is empty. */
export function parseYaml(text: string, firstLine = 1): Written[] | NotWritten {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const excess = tokens.map(findExcess).find((found) => found !== undefined);
  if (excess !== undefined) return { line: lineAt(excess.offset), reason: excess.reason };
  const written: Written[] = [];
  for (const document of new Composer({ schema: 'failsafe', logLevel: 'silent' }).compose(tokens)) {
    const [error] = document.errors;
    if (error !== undefined) return { line: lineAt(error.pos[0]), reason: explain(error.message) };
    if (document.contents === null) continue;
    keepSources(document);
    try {
      const value = document.toJS({ maxAliasCount: MOST_ALIASES }) as Json;
      written.push({ value, lineOf: (path) => lineAt(offsetOf(document, path)) });
    } catch (fault) {
      if (!(fault instanceof ReferenceError)) throw fault;
      return {
        line: lineAt(document.contents.range?.[0] ?? 0),
        reason: `is YAML with aliases that can't be read (${fault.message}) Write the text itself instead of *name.`,
      };
    }
  }
  return written;
}

function explain(message: string): string {
  return `is not YAML: ${message.replace(/\.?$/, '.')} A text with a colon, or one that begins with a sign, stands in quotes.`;
}

/** A token that is nested too deep, or whose name is no text; not by recursion, since the nesting may be endless. */
function findExcess(root: CST.Token): { offset: number; reason: string } | undefined {
  const waiting: { token: CST.Token; level: number }[] = [{ token: root, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, level } = next;
    if (level > MOST_LEVELS) {
      const reason = `is YAML nested more than ${MOST_LEVELS} levels deep. Flatten it.`;
      return { offset: token.offset, reason };
    }
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, level });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key && 'items' in key) {
        const reason = 'is YAML with a list or a map as a name. Write a text before the colon.';
        return { offset: key.offset, reason };
      }
      if (value) waiting.push({ token: value, level: level + 1 });
    }
  }
  return undefined;
}

/** A tag, such as that of a date, changes nothing: the text counts. */
function keepSources(document: Document.Parsed): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string') node.value = node.source ?? '';
    },
  });
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const name of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
      if (pair === undefined) return offset;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = node.items[Number(name)] as Node | undefined;
      offset = node?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
