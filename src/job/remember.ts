// Many postings of a board share a text; what is asked of the whole of it is answered once.

/** Characters of the texts whose answers are kept. */
const MOST_CHARACTERS = 1_000_000;

/** Takes what answers about a text; gives the same, which keeps its answers about the latest texts. */
export function remember(answer: (text: string) => string): (text: string) => string {
  const kept = new Map<string, string>();
  let characters = 0;
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const answered = answer(text);
    kept.set(text, answered);
    characters += text.length;
    for (const [oldest] of kept) {
      if (characters <= MOST_CHARACTERS) break;
      kept.delete(oldest);
      characters -= oldest.length;
    }
    return answered;
  };
}
