// Whether the page still waits for the first list that its address asks for: asked.js marks it before the page is drawn.

const mark = document.documentElement.dataset;

/** Shows the list in place of what waits for it; returns whether it was waited for. */
export function endAsking(): boolean {
  const isWaiting = mark['asked'] !== undefined;
  delete mark['asked'];
  return isWaiting;
}

/** Shows the list that was built, since that of the address can't be had; returns what says so where it was waited for. */
export function giveUpAsking(): string | undefined {
  if (mark['asked'] === undefined) return undefined;
  mark['asked'] = 'failed';
  return document.querySelector<HTMLElement>('[data-failed]')?.dataset['failed'];
}
