// Counting occurrences without an array of them: texts are long, and many.

export function countOf(part: string, text: string): number {
  let count = 0;
  for (let index = text.indexOf(part); index !== -1; index = text.indexOf(part, index + 1))
    count += 1;
  return count;
}
