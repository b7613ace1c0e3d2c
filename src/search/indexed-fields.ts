// What a search for words looks in: titles, employers, places and skills, each distinct text once.

import type { AreaTable, Lists } from '../listing/columns.ts';
import type { TextColumn } from './column-encoding.ts';

/** One field of every job: job i has those `texts` whose indexes `of` lists for it. */
export interface IndexedField {
  /** How much a word counts in this field. */
  weight: number;
  texts: readonly string[];
  of: Lists;
}

/** Returns the fields, heaviest first. */
export function toIndexedFields({
  titles,
  employers,
  skills,
  places,
  areas,
  areaNames,
}: {
  titles: TextColumn;
  employers: TextColumn;
  skills: TextColumn;
  places: Lists;
  areas: AreaTable;
  areaNames: readonly string[];
}): IndexedField[] {
  const starts = new Uint32Array(titles.codes.length + 1);
  for (let job = 1; job < starts.length; job += 1) starts[job] = job;
  const oneEach = ({ codes }: TextColumn): Lists => ({ starts, values: new Int32Array(codes) });
  return [
    { weight: 8, texts: titles.values, of: oneEach(titles) },
    { weight: 4, texts: employers.values, of: oneEach(employers) },
    { weight: 3, texts: namesAround(areas, areaNames), of: places },
    { weight: 3, texts: skills.values, of: oneEach(skills) },
  ];
}

/** For each area, its name and those of the areas that hold it. */
function namesAround({ parents }: AreaTable, names: readonly string[]): string[] {
  // An area's path sorts after those of the areas that hold it.
  const around: string[] = [];
  names.forEach((name, area) => {
    const parent = around[parents[area] ?? -1];
    around.push(parent === undefined ? name : `${name} ${parent}`);
  });
  return around;
}
