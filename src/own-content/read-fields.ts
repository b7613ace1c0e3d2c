// What stands above the text of a Markdown file that an owner writes: each field checked, with its line.

import { quoteFound } from '../job/problem.ts';
import { isObject, type Json } from '../job/schema-org.ts';
import { typosBetween } from '../job/typos.ts';
import { splitFrontMatter } from '../sources/written/front-matter.ts';
import { parseToml } from '../sources/written/parse-toml.ts';
import { parseYaml } from '../sources/written/parse-yaml.ts';

/** A field that such a file may have. */
export interface FieldRule {
  /** What the text means; undefined where it can't be used. */
  read: (text: string) => string | number | boolean | undefined;
  /** What to write, after "Write ". */
  write: string;
  isNeeded?: true;
}

interface FieldProblem {
  /** From 1. */
  line: number;
  /** Empty for the file itself. */
  field: string;
  /** Full sentences, the first of them about the field: what was found, and what to write. */
  reason: string;
}

export interface WrittenFile {
  fields: Record<string, string | number | boolean>;
  body: string;
  /** From 1. */
  bodyLine: number;
  problems: FieldProblem[];
}

type Rules = Readonly<Record<string, FieldRule>>;

/** A name that is typed wrong has fewer wrong letters. */
const MOST_TYPOS = 2;

/** `kind` is what the file is called in sentences: "a page". */
export function readFields(text: string, rules: Rules, kind: string): WrittenFile {
  const matter = splitFrontMatter(text);
  if (matter === undefined) {
    const problems = missingFields({}, rules, () => 1).map((problem) => ({
      ...problem,
      reason: `${problem.reason} Above it and below it stands a line of three hyphens, ---, before the text.`,
    }));
    return { fields: {}, body: text.replace(/^\ufeff/, ''), bodyLine: 1, problems };
  }
  const { kind: format, head, headLine, body, bodyLine } = matter;
  const parsed = (format === 'yaml' ? parseYaml : parseToml)(head, headLine);
  if ('reason' in parsed) {
    return {
      fields: {},
      body,
      bodyLine,
      problems: [{ line: parsed.line, field: '', reason: parsed.reason }],
    };
  }
  const [written] = parsed;
  const value = written?.value ?? {};
  if (!isObject(value)) {
    const reason =
      'has no fields between its lines of hyphens. Write one a line, for example title: Imprint.';
    return { fields: {}, body, bodyLine, problems: [{ line: headLine, field: '', reason }] };
  }
  const lineOf = (name: string) => written?.lineOf([name]) ?? headLine;
  const fields: WrittenFile['fields'] = {};
  const problems: FieldProblem[] = [];
  for (const [name, found] of Object.entries(value)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const read =
      typeof found === 'string' && found.trim() !== '' ? rule?.read(found.trim()) : undefined;
    if (read !== undefined) fields[name] = read;
    else {
      const reason = rule === undefined ? unknownField(name, rules, kind) : wrongValue(found, rule);
      problems.push({ line: lineOf(name), field: name, reason });
    }
  }
  problems.push(...missingFields(value, rules, () => headLine));
  return { fields, body, bodyLine, problems: problems.sort((a, b) => a.line - b.line) };
}

/** For people: file and line, then the field and what to write. */
export function describeFields(file: string, problems: readonly FieldProblem[]): string[] {
  return problems.map(
    ({ line, field, reason }) =>
      `${file}:${line}\n  ${field === '' ? 'The file' : `${field}:`} ${reason}`,
  );
}

function missingFields(value: object, rules: Rules, line: () => number): FieldProblem[] {
  return Object.entries(rules)
    .filter(([name, { isNeeded }]) => isNeeded && !Object.hasOwn(value, name))
    .map(([field, { write }]) => ({ line: line(), field, reason: `is missing. Write ${write}.` }));
}

function wrongValue(found: Json | undefined, { write }: FieldRule): string {
  if (typeof found === 'string' && found.trim() === '') return `is empty. Write ${write}.`;
  const shown = typeof found === 'string' ? `is ${quoteFound(found)}` : 'is no single text';
  return `${shown}. Write ${write}.`;
}

function unknownField(name: string, rules: Rules, kind: string): string {
  const names = Object.keys(rules);
  const [nearest] = names
    .map((known) => ({ known, typos: typosBetween(name.toLowerCase(), known, MOST_TYPOS) }))
    .filter(({ typos }) => typos <= MOST_TYPOS)
    .sort((a, b) => a.typos - b.typos);
  const all = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return nearest === undefined
    ? `is no field of ${kind}. Its fields are ${all}.`
    : `is no field of ${kind}. Did you mean “${nearest.known}”?`;
}
