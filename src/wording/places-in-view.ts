// Which places of a long level are in view before "Show more" is pressed.

/** How many places of one level are shown at first. */
const PLACES_IN_VIEW = 6;

export function isInView(path: string, index: number, checked: readonly string[]): boolean {
  return (
    index < PLACES_IN_VIEW ||
    checked.some((other) => other === path || other.startsWith(`${path}/`))
  );
}
