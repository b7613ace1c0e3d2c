/** Exit codes, as docs/reference.md lists them. */
export const EXIT = { done: 0, defect: 1, usage: 2, refused: 3 } as const;
