// Numbers for the terms of an index, in the order in which they come.

export interface TermIds {
  /** By their number. */
  terms: readonly string[];
  /** Numbers a new term. */
  idOf: (term: string) => number;
}

export function createTermIds(): TermIds {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  return {
    terms,
    idOf: (term) => {
      let id = ids.get(term);
      if (id === undefined) {
        id = terms.length;
        ids.set(term, id);
        terms.push(term);
      }
      return id;
    },
  };
}
