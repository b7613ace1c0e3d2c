// JSON inside a <script> ends at the first `</script`, whatever JSON thinks; so no character that HTML
// could read as markup leaves this file unescaped.
import type { SafeHtml } from './safe-html.ts';

const escapes: ReadonlyMap<string, string> = new Map([
  ['<', '\\u003c'],
  ['>', '\\u003e'],
  ['&', '\\u0026'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
]);

/** Writes a value as JSON that is safe as the content of a script element. */
export function toScriptJson(value: unknown): SafeHtml {
  let json: string | undefined = JSON.stringify(value);
  // Half a surrogate pair is written as an escape, which says it again.
  if (json !== undefined && /\\ud[89a-f]/.test(json)) json = JSON.stringify(value, wellFormed);
  if (json === undefined)
    throw new TypeError('A script cannot hold a value that JSON cannot write.');
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escapes.get(character)!) as SafeHtml;
}

function wellFormed(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? part.toWellFormed() : part;
}
