// Where an entry of the history was left.

/** The state of an entry: its number, if a list's script made it, and its scroll when it was last written. */
type Visit = { visit?: number; scroll?: number } | null;

export function present(): Visit {
  return history.state as Visit;
}

/** Scrolls a page whose script manages that; to a height in pixels where the entry's own is out of date. */
export function scrollToWhereLeft(newer?: number): void {
  const top = newer ?? present()?.scroll;
  if (top !== undefined && history.scrollRestoration === 'manual') {
    scrollTo({ top, behavior: 'instant' });
  }
}
