// Counting without making a list of what is counted: texts are long, and many.

/** Takes a part and a text; gives how many times the text has it. */
export function countOf(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
