// A part of a board, and its names.

/** One of several parts of a board. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/** Takes a shard; gives "2/10", as --shard takes it. */
export function nameOf({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** Takes a shard; gives the name of its folder, "2-of-10". */
export function folderNameOf({ index, count }: Shard): string {
  return `${index}-of-${count}`;
}
