// JSON inside a <script> ends at the first `</script`, even within a string; so every character that HTML
// could read as markup is escaped.
import type { SafeHtml } from './safe-html.ts';

const escapes: ReadonlyMap<string, string> = new Map([
  ['<', '\\u003c'],
  ['>', '\\u003e'],
  ['&', '\\u0026'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
]);

/** Writes JSON that is safe as the content of a script element; throws a TypeError for a value without JSON. */
export function toScriptJson(value: unknown): SafeHtml {
  let json: string | undefined = JSON.stringify(value);
  // A lone surrogate is written as an escape, which parses to one again.
  if (json !== undefined && /\\ud[89a-f]/.test(json)) json = JSON.stringify(value, wellFormed);
  if (json === undefined)
    throw new TypeError('A script cannot hold a value that JSON cannot write.');
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escapes.get(character)!) as SafeHtml;
}

function wellFormed(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? part.toWellFormed() : part;
}
