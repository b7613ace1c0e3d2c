// What a search for words looks in: titles, employers, places, skills; each distinct text once, and which of them each job has.

import type { AreaTable, Lists } from '../columns.ts';
import type { TextColumn } from '../wire.ts';

/** One field of every job: those of job i stand in `of` as numbers of `texts`. */
export interface IndexedField {
  /** How much a word counts that stands here. */
  weight: number;
  texts: readonly string[];
  of: Lists;
}

/** Takes the jobs' texts, their narrowest areas, and the areas with their names; gives the fields, heaviest first. */
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
