// The list that the visitor left last, for the way back from a job's page.

/** Where the browser's session has it, as JSON of `LeftList`. */
export const LEFT_LIST = 'placard:list';

export interface LeftList {
  /** Below the origin. */
  href: string;
  heading: string;
}

/** Notes the list when it is left; `heading` is asked for then, as the list may have changed. */
export function rememberList(heading: () => string): void {
  addEventListener('pagehide', () => {
    const list: LeftList = { href: location.pathname + location.search, heading: heading() };
    try {
      sessionStorage.setItem(LEFT_LIST, JSON.stringify(list));
    } catch {
      // Without storage the job's page links the list of its place.
    }
  });
}
