// Repairs JSON text that is broken in a way that leaves no doubt about what is meant.

/** The text's values one by one, ready to parse, and what was repaired. */
export interface RepairedJson {
  values: string[];
  /** Where each value begins in the source. */
  starts: number[];
  /** As long as the source, line by line, with each text on one line: offsets in it are offsets in the source. */
  aligned: string;
  /** The offset of the first raw line break or tab inside a string, and how many there are. */
  rawBreaks?: { offset: number; count: number };
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Escapes raw line breaks and tabs in strings and separates consecutive values; linear time, ignores other errors. */
export function repairJson(text: string): RepairedJson {
  const values: string[] = [];
  const starts: number[] = [];
  const aligned: string[] = [];
  let rawBreaks: RepairedJson['rawBreaks'];
  let value: string[] = [];
  let copied = 0;
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
      else if (character < ' ' && ESCAPES[character] !== undefined) {
        rawBreaks = { offset: rawBreaks?.offset ?? index, count: (rawBreaks?.count ?? 0) + 1 };
        const before = text.slice(copied, index);
        value.push(before, ESCAPES[character]);
        aligned.push(before, ' ');
        copied = index + 1;
      }
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') {
      if (depth === 0 && isBlank(value, text, copied, index)) starts.push(index);
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) endValue(index + 1);
    }
  }
  const rest = text.slice(copied);
  value.push(rest);
  aligned.push(rest);
  const remaining = value.join('');
  // What is left over belongs to the last value, so that the parser sees it.
  if (remaining.trim() !== '') values.push(`${values.pop() ?? ''}${remaining}`);
  return { values, starts, aligned: aligned.join(''), ...(rawBreaks && { rawBreaks }) };

  function endValue(end: number): void {
    const part = text.slice(copied, end);
    value.push(part);
    aligned.push(part);
    values.push(value.join(''));
    value = [];
    copied = end;
  }
}

/** Whether nothing but white space stands between the last value and here. */
function isBlank(value: readonly string[], text: string, from: number, to: number): boolean {
  return value.length === 0 && text.slice(from, to).trim() === '';
}
