// Which lines of a data file have a name, as one sorted list of numbers: each is a hash of the name before the offset of
// a line. A Map of all names would take ten times the memory, on each of several threads.

/** Above the offsets of any file; with 31 bits of a hash it leaves a number exact. */
const OFFSETS = 2 ** 22;

export interface NameIndex {
  /** Returns the offsets of lines that may have the name, in the file's order: another name may have its hash. */
  offsetsOf: (name: string) => number[];
}

export function createNameIndex(
  names: readonly (readonly [name: string, offset: number])[],
): NameIndex {
  const entries = Float64Array.from(names, ([name, offset]) => {
    if (offset >= OFFSETS) throw new RangeError('The file is too long for an index of its names.');
    return hashOf(name) * OFFSETS + offset;
  }).sort();
  return {
    offsetsOf: (name) => {
      const first = hashOf(name) * OFFSETS;
      const offsets = new Set<number>();
      for (let index = indexFrom(entries, first); index < entries.length; index += 1) {
        const offset = (entries[index] ?? 0) - first;
        if (offset >= OFFSETS) break;
        offsets.add(offset);
      }
      return [...offsets];
    },
  };
}

/** Returns the index of the first entry that is not less. */
function indexFrom(entries: Float64Array, least: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a of the text's code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 1;
}
