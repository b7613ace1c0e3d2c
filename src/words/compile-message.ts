// One message in ICU MessageFormat → the JavaScript of its function, so that no browser parses or interprets it.

import { parse, type Select, type Token } from '@messageformat/parser';
import { pluralTest } from './plural-test.ts';
import type { Named, Parameters } from './words.ts';

type Kind = 'text' | 'counted' | 'number' | 'boolean';

interface Parameter {
  kind: Kind;
  isOptional: boolean;
  /** How the function's body names it. */
  code: string;
}

interface Context {
  language: string;
  parameters: ReadonlyMap<string, Parameter>;
  /** What `#` stands for. */
  number?: Parameter;
}

/** JavaScript that has a text as its value, or a text as it stands. */
interface Piece {
  code: string;
  isLiteral?: boolean;
  /** Whatever is put into the message, its value is a string. */
  isString?: boolean;
}

/** A message that can't be compiled; the text says why, and what to write. */
export class MessageError extends Error {
  override name = 'MessageError';
}

/** Returns the literal of a text, or an arrow function of its parameters; throws a MessageError. */
export function compileMessage(
  message: string,
  expected: Parameters | Named,
  language: string,
): string {
  const isNamed = 'parts' in expected;
  const written = isNamed ? expected.parts : expected;
  const parameters = new Map(
    written.map(toParameter).map(({ name, ...parameter }) => {
      return [name, { ...parameter, code: isNamed ? `parts.${name}` : name }];
    }),
  );
  const body = compileTokens(parseMessage(message, language), { language, parameters });
  if (written.length === 0) return body;
  return `(${isNamed ? 'parts' : [...parameters.keys()].join(',')})=>${body}`;
}

/** Returns the names of what is put into a message, as its text has them. */
export function namesIn(message: string, language: string): Set<string> {
  const names = new Set<string>();
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if ('arg' in token) names.add(token.arg);
      if ('cases' in token) token.cases.forEach(({ tokens: inside }) => visit(inside));
    }
  };
  visit(parseMessage(message, language));
  return names;
}

/** Reads "days?: number". */
function toParameter(written: string): { name: string; kind: Kind; isOptional: boolean } {
  const [, name = '', optional, kind = 'text'] = /^(\w+)(\?)?(?:: (\w+))?$/.exec(written) ?? [];
  return { name, kind: kind as Kind, isOptional: optional !== undefined };
}

function parseMessage(message: string, language: string): Token[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  try {
    return parse(message, { cardinal: pluralCategories });
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split(' at line');
    throw new MessageError(
      `is no message: ${reason}. Braces stand around a name, as in "{place}", or around the cases of a number, as in "{jobs, plural, one {# job} other {# jobs}}"; the cases of ${JSON.stringify(language)} are ${pluralCategories.join(', ')}.`,
    );
  }
}

function compileTokens(tokens: readonly Token[], context: Context): string {
  const pieces = tokens.map((token) => compileToken(token, context));
  if (pieces.every(({ isLiteral }) => isLiteral)) {
    return JSON.stringify(pieces.map(({ code }) => code).join(''));
  }
  const [only] = pieces;
  if (pieces.length === 1 && only?.isString) return only.code;
  const inside = pieces.map(({ code, isLiteral }) =>
    isLiteral ? code.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`) : `\${${code}}`,
  );
  return `\`${inside.join('')}\``;
}

function compileToken(token: Token, context: Context): Piece {
  switch (token.type) {
    case 'content':
      return { code: token.value, isLiteral: true };
    case 'octothorpe':
      return context.number === undefined
        ? { code: '#', isLiteral: true }
        : { code: labelOf(context.number) };
    case 'argument':
      return { code: labelOf(find(token.arg, context)) };
    case 'plural':
      return { code: compilePlural(token, context), isString: true };
    case 'select':
      return { code: compileSelect(token, context), isString: true };
    case 'selectordinal':
      throw unknownForm(token.arg, token.type);
    case 'function':
      if (token.key !== 'lowercase') throw unknownForm(token.arg, token.key);
      return { code: `${labelOf(find(token.arg, context))}.toLowerCase()`, isString: true };
  }
}

function labelOf({ code, kind }: Parameter): string {
  return kind === 'counted' ? `${code}.text` : code;
}

function find(name: string, { parameters }: Context): Parameter {
  const parameter = parameters.get(name);
  if (parameter !== undefined) return parameter;
  const known = [...parameters.keys()].map((other) => `{${other}}`).join(', ');
  throw new MessageError(
    known === ''
      ? `names {${name}}. Nothing is put into this message: write it without braces.`
      : `names {${name}}. What is put into this message is ${known}.`,
  );
}

function compilePlural({ arg, cases, pluralOffset }: Select, context: Context): string {
  const number = find(arg, context);
  if (number.kind !== 'counted' && number.kind !== 'number') {
    throw new MessageError(`has the plural of {${arg}}, which is no number. Write {${arg}}.`);
  }
  if (pluralOffset) throw unknownForm(arg, `offset:${pluralOffset}`);
  const value = number.kind === 'counted' ? `${number.code}.count` : number.code;
  const inside = { ...context, number };
  const other = otherCase(arg, cases, inside);
  // Exact numbers are asked first, so that they come last here.
  const isExact = (key: string) => key.startsWith('=');
  const inOrder = [
    ...cases.filter(({ key }) => !isExact(key) && key !== 'other'),
    ...cases.filter(({ key }) => isExact(key)),
  ];
  return inOrder.reduce((otherwise, { key, tokens }) => {
    const said = compileTokens(tokens, inside);
    if (said === other && !isExact(key)) return otherwise;
    const test = isExact(key)
      ? `${value}===${Number(key.slice(1))}`
      : pluralTest(value, key, context.language);
    return `${test}?${said}:${otherwise}`;
  }, other);
}

function compileSelect({ arg, cases }: Select, context: Context): string {
  const { code, kind, isOptional } = find(arg, context);
  const tests: Record<string, string> =
    kind === 'boolean' ? { true: code } : isOptional ? { none: `${code}===undefined` } : {};
  const [usual] = Object.keys(tests);
  if (usual === undefined) throw unknownForm(arg, 'select');
  return cases
    .filter(({ key }) => key !== 'other')
    .reduce(
      (otherwise, { key, tokens }) => {
        const test = Object.hasOwn(tests, key) ? tests[key] : undefined;
        if (test !== undefined) return `${test}?${compileTokens(tokens, context)}:${otherwise}`;
        throw new MessageError(
          `has a case "${key}" of {${arg}}, which never comes. Write the cases "${usual}" and "other".`,
        );
      },
      otherCase(arg, cases, context),
    );
}

function otherCase(arg: string, cases: Select['cases'], context: Context): string {
  const other = cases.find(({ key }) => key === 'other');
  if (other !== undefined) return compileTokens(other.tokens, context);
  throw new MessageError(`has no case "other" of {${arg}}. Write one for whatever is left.`);
}

function unknownForm(name: string, form: string): MessageError {
  return new MessageError(
    `has {${name}} as "${form}", which is not known here. Write {${name}}, or the plural of a number.`,
  );
}
