// A DOM takes quadratic time on deep nesting, on many attributes and on misnested formatting, so these
// are measured before any DOM exists. Attributes are counted first, because the parser that counts the
// rest is itself slow on them.
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { countOf } from './count-of.ts';
import { limits } from './policy.ts';

type Element = DefaultTreeAdapterMap['element'];

class LimitExceeded extends Error {}

/** What in a text exceeds the limits, as the rest of a sentence. */
export function findTextExcess(unsafe: string): string | undefined {
  if (unsafe.length > limits.maxCharacters) {
    return `is ${format(unsafe.length)} characters long; the limit is ${format(limits.maxCharacters)}`;
  }
  const lines = countOf('\n', unsafe) + countOf('\\n', unsafe) + 1;
  if (lines > limits.maxElements) {
    return `has ${format(lines)} lines; the limit is ${format(limits.maxElements)}`;
  }
  return undefined;
}

/** How long the HTML of a description may be, given its source. */
export function maxCharactersOf(unsafe: string): number {
  return Math.max(limits.maxGrownCharacters, limits.maxGrowth * unsafe.length);
}

/** Whether HTML is longer than its source allows, as the rest of a sentence. */
export function findGrowth(html: string, unsafe: string): string | undefined {
  const max = maxCharactersOf(unsafe);
  if (html.length <= max) return undefined;
  return `becomes ${format(html.length)} characters long, since elements that do not end where they should are repeated on every line; the limit is ${format(max)}`;
}

/** What in HTML exceeds the limits, as the rest of a sentence. */
export function findExcess(unsafeHtml: string): string | undefined {
  const textExcess = findTextExcess(unsafeHtml);
  if (textExcess) return textExcess;
  if (
    mayHaveManyAttributes(unsafeHtml) &&
    countAttributes(unsafeHtml) > limits.maxAttributesPerTag
  ) {
    return `has a tag with more than ${limits.maxAttributesPerTag} attributes; the limit is ${limits.maxAttributesPerTag}`;
  }
  try {
    parseWithinLimits(unsafeHtml);
    return undefined;
  } catch (error) {
    if (error instanceof LimitExceeded) return error.message;
    throw error;
  }
}

function parseWithinLimits(unsafeHtml: string): void {
  let elements = 0;
  let depth = 0;
  parseFragment(defaultTreeAdapter.createElement('div', html.NS.HTML, []), unsafeHtml, {
    treeAdapter: {
      ...defaultTreeAdapter,
      // Only elements are counted.
      insertText(): void {},
      insertTextBefore(): void {},
      createElement(tagName, namespace, attributes): Element {
        elements += 1;
        if (elements > limits.maxElements) {
          throw new LimitExceeded(
            `has more than ${format(limits.maxElements)} elements; the limit is ${format(limits.maxElements)}`,
          );
        }
        return defaultTreeAdapter.createElement(tagName, namespace, attributes);
      },
      onItemPush(): void {
        depth += 1;
        // The parser's own root element is one level.
        if (depth > limits.maxDepth + 1) {
          throw new LimitExceeded(
            `has more than ${limits.maxDepth} nested elements; the limit is ${limits.maxDepth}`,
          );
        }
      },
      onItemPop(): void {
        depth -= 1;
      },
    },
  });
}

const longTag = new RegExp(`<[^>]{${limits.maxAttributesPerTag * 2}}`);

/** Without values a tag ends at the next angle bracket, and each of its attributes takes two characters. */
function mayHaveManyAttributes(unsafeHtml: string): boolean {
  return unsafeHtml.includes('=') || longTag.test(unsafeHtml);
}

const outside = -1;

/**
 * The most attributes that any `<letter` in the text can have, whatever precedes it: comments,
 * scripts and foreign elements decide where a tag begins, so all possibilities are followed at once.
 */
function countAttributes(unsafeHtml: string): number {
  let most = 0;
  // Each variable is a state of the HTML tokenizer with the largest count that reached it.
  let tagName = outside;
  let between = outside;
  let name = outside;
  let afterName = outside;
  let beforeValue = outside;
  let doubleQuoted = outside;
  let singleQuoted = outside;
  let unquoted = outside;
  for (let index = unsafeHtml.indexOf('<'); index >= 0 && index < unsafeHtml.length; index += 1) {
    const code = unsafeHtml.charCodeAt(index);
    const isSpace = code === 32 || (code >= 9 && code <= 13);
    if (isSpace || code === 47) {
      between = Math.max(between, tagName, isSpace ? unquoted : outside);
      if (isSpace) {
        afterName = Math.max(afterName, name);
        unquoted = outside;
      } else {
        between = Math.max(between, name, afterName);
        unquoted = Math.max(unquoted, beforeValue);
        beforeValue = outside;
        afterName = outside;
      }
      tagName = outside;
      name = outside;
    } else if (code === 62) {
      tagName = between = name = afterName = beforeValue = unquoted = outside;
    } else if (code === 61) {
      const unquotedNext = Math.max(unquoted, beforeValue);
      beforeValue = Math.max(name, afterName);
      name = between === outside ? outside : between + 1;
      between = afterName = outside;
      unquoted = unquotedNext;
    } else {
      const isDouble = code === 34;
      const isSingle = code === 39;
      const started = Math.max(between, afterName);
      const nextName = Math.max(name, started === outside ? outside : started + 1);
      let nextBetween = outside;
      if (isDouble) {
        nextBetween = doubleQuoted;
        doubleQuoted = beforeValue;
      } else if (isSingle) {
        nextBetween = singleQuoted;
        singleQuoted = beforeValue;
      } else {
        unquoted = Math.max(unquoted, beforeValue);
      }
      name = nextName;
      between = nextBetween;
      afterName = beforeValue = outside;
    }
    // End tags have attributes too.
    if (code === 60 || (code === 47 && unsafeHtml.charCodeAt(index - 1) === 60)) {
      const next = unsafeHtml.charCodeAt(index + 1) | 32;
      if (next >= 97 && next <= 122) tagName = 0;
    }
    if (name > most) most = name;
  }
  return most;
}

function format(count: number): string {
  return count.toLocaleString('en-US');
}
