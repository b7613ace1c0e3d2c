// The names of a board that several typed words may be: its areas and its employers.

import type { JobColumns } from '../../listing/columns.ts';
import type { TextColumn } from '../column-encoding.ts';
import { splitWords } from '../split-words.ts';

/** Finds the areas of a name, by their indexes. */
export type FindAreas = (words: readonly string[]) => readonly number[];

/** 東京 is 東京都, 大阪 is 大阪市. */
const JAPANESE_KIND = /^(\p{Script=Han}{2,})[都府県市区]$/u;

/** Aliases are by the area's path. */
export function createFindAreas(
  paths: readonly string[],
  names: readonly string[],
  aliases: Readonly<Record<string, readonly string[]>>,
): FindAreas {
  const byName = new Map<string, number[]>();
  const add = (name: string, area: number) => {
    const key = splitWords(name).join(' ');
    const areas = byName.get(key);
    if (areas === undefined) byName.set(key, [area]);
    else if (!areas.includes(area)) areas.push(area);
  };
  names.forEach((name, area) => {
    add(name, area);
    const short = JAPANESE_KIND.exec(name)?.[1];
    if (short !== undefined) add(short, area);
    for (const alias of aliases[paths[area] ?? ''] ?? []) add(alias, area);
  });
  return (words) => {
    const key = words.join(' ');
    // "Muenchen" is how "München" is written without its letter.
    return byName.get(key) ?? byName.get(key.replace(/([aou])e/g, '$1')) ?? [];
  };
}

/** Calls back with each job that is in an area or in one inside it. */
export function jobsInside(
  { count, places, areas }: JobColumns,
  wanted: readonly number[],
  use: (job: number) => void,
): void {
  const inside = new Uint8Array(areas.paths.length);
  for (const area of wanted) inside[area] = 1;
  // A parent's path sorts before its children's.
  for (let area = 0; area < inside.length; area += 1) {
    const parent = areas.parents[area]!;
    if (parent >= 0 && inside[parent] === 1) inside[area] = 1;
  }
  for (let job = 0; job < count; job += 1) {
    const end = places.starts[job + 1]!;
    for (let offset = places.starts[job]!; offset < end; offset += 1) {
      if (inside[places.values[offset]!] === 0) continue;
      use(job);
      break;
    }
  }
}

/** What says nothing but which kind of company it is. */
const LEGAL_FORM =
  /,? (?:inc|llc|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|se|kg|e\.? ?v|s\.?a|sas|sarl|b\.?v|s\.?p\.?a|s\.?l)\.?,?$/i;

/** Returns a lookup of the jobs of an employer by its whole name, of two words or more. */
export function createFindEmployer({
  values,
  codes,
}: TextColumn): (words: readonly string[]) => number[] | undefined {
  const byName = new Map<string, Set<number>>();
  values.forEach((name, code) => {
    const words = splitWords(name.replace(LEGAL_FORM, ''));
    if (words[0] === 'the') words.shift();
    if (words.length < 2) return;
    const key = words.join(' ');
    byName.set(key, (byName.get(key) ?? new Set()).add(code));
  });
  return (words) => {
    const employers = byName.get(words.join(' '));
    if (employers === undefined) return undefined;
    return [...codes.keys()].filter((job) => employers.has(codes[job]!));
  };
}
