// The lines of a data file by their country, read when the first is needed.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the program is bundled for pages, there is no data beside it; a site is built in the project's folder. */
const FOLDERS = [join(import.meta.dirname, 'data'), join(process.cwd(), 'src/job/place/data')];

/** Returns a function that gives a country's lines; each begins with its ISO 3166-1 alpha-2 code. */
export function openDataLines(name: string): (country: string) => readonly string[] {
  let byCountry: Map<string, string[]> | undefined;
  return (country) => {
    byCountry ??= readLines(name);
    return byCountry.get(country) ?? [];
  };
}

function readLines(name: string): Map<string, string[]> {
  const path = FOLDERS.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (path === undefined) throw new Error(`${name} is missing in src/job/place/data.`);
  const byCountry = new Map<string, string[]>();
  for (const line of readFileSync(path, 'utf8').trimEnd().split('\n')) {
    const country = line.slice(0, 2);
    const lines = byCountry.get(country);
    if (lines === undefined) byCountry.set(country, [line]);
    else lines.push(line);
  }
  return byCountry;
}
