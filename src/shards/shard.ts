// A part of a board, and how it is called.

export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/** Returns "2/10", the syntax of --shard. */
export function nameOf({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** Returns "2-of-10". */
export function folderNameOf({ index, count }: Shard): string {
  return `${index}-of-${count}`;
}
