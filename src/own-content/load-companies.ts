// What the owner writes of employers, for their lists, from Astro's collection.

import { getCollection, render } from 'astro:content';
import { readSettings } from '../settings/settings.ts';
import { listOwnFiles } from './own-files.ts';

let loaded: ReturnType<typeof load> | undefined;

/** By the employer as addresses write it; during development as they are now. */
export async function ownCompany(company: string) {
  const entries = import.meta.env.DEV ? load() : (loaded ??= load());
  const entry = (await entries).get(company);
  if (entry === undefined) return undefined;
  const { Content } = await render(entry);
  return { ...entry.data, Content, hasText: (entry.body ?? '').trim() !== '' };
}

/** Astro warns of a collection without entries. */
async function load() {
  const { companiesDir } = readSettings(process.cwd(), process.env);
  const isEmpty = listOwnFiles(companiesDir).texts.length === 0;
  const entries = isEmpty ? [] : await getCollection('companies');
  return new Map(entries.map((entry) => [entry.id, entry]));
}
