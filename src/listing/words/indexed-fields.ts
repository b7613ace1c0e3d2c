// What a search for words looks in: titles, employers, places, skills; each distinct text once, and which of them each job has.

import type { AreaTable, Lists } from '../columns.ts';
import { type CodedTexts, unpack } from '../wire.ts';

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
  titles: CodedTexts;
  employers: CodedTexts;
  skills: CodedTexts;
  places: Lists;
  areas: AreaTable;
  areaNames: readonly string[];
}): IndexedField[] {
  return [
    { weight: 8, texts: titles.values, of: oneEach(titles) },
    { weight: 4, texts: employers.values, of: oneEach(employers) },
    { weight: 3, texts: namesAround(areas, areaNames), of: places },
    { weight: 3, texts: skills.values, of: oneEach(skills) },
  ];
}

function oneEach({ codes }: CodedTexts): Lists {
  const values = Int32Array.from(unpack(codes));
  return { starts: Uint32Array.from({ length: values.length + 1 }, (_, job) => job), values };
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
