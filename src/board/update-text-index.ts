// Writes the index of all that jobs' texts say: files that the search reads when someone searches for words.

import { createHash } from 'node:crypto';
import { guessLanguage } from '../job/guess-language.ts';
import { createAnalyze } from '../search/analysis/analyze.ts';
import { type Synonyms, toSynonymTable } from '../search/analysis/synonyms.ts';
import type { TextDirectory } from '../search/texts/text-shard.ts';
import { countPairs } from '../search/texts/count-pairs.ts';
import { PAIRS, readTextTerms, toTextTerms } from '../search/texts/text-terms.ts';
import { createTextIndex } from '../search/texts/write-text-shards.ts';
import { DamagedStore } from '../store/database.ts';
import type { Store } from '../store/store.ts';

/** What a job says beside its title and facts. */
export interface SaidTexts {
  slug: string;
  /** Of the stored texts. */
  keys: readonly string[];
  /** Texts that are not stored apart. */
  lines: readonly string[];
  /** The likely language of its words. */
  wordsIn?: string;
}

const DIRECTORY = 'text-index';
/** Characters of a file's name. The directory, which every search reads, is mostly names. */
const NAME_LENGTH = 6;

/** Jobs must be in the order of the board's rows; `version` changes with the code that analyzes and with the table. */
export function updateTextIndex(
  store: Store,
  jobs: readonly SaidTexts[],
  { version, synonyms }: { version: string; synonyms: Synonyms },
): void {
  const inputs = createHash('sha256').update(version);
  for (const { slug, keys, lines } of jobs) inputs.update(JSON.stringify([slug, keys, lines]));
  const digest = inputs.digest('hex');
  const known = store.meta.get(DIRECTORY) as StoredDirectory | undefined;
  if (known?.digest === digest) return;
  const main = commonestLanguage(jobs);
  const termsOf = createTermReader(store, version, synonyms);
  const readAll = (use: (job: number, term: string, level: number) => void) =>
    jobs.forEach((said, job) => {
      for (const terms of termsOf.read(said)) {
        readTextTerms(terms, main, (term, level) => use(job, term, level));
      }
    });
  const isFrequent = countPairs(jobs.length, (use) =>
    readAll((job, term, level) => level === PAIRS && use(job, term)),
  );
  const index = createTextIndex(jobs.length);
  readAll((job, term, level) => {
    if (level < PAIRS) index.add(job, term, level);
    else if (isFrequent(term)) index.add(job, term, 0);
  });
  termsOf.flush();
  const files = new Map<string, string>();
  const directory: TextDirectory = { jobs: jobsDigest(jobs), firsts: '', names: [] };
  const firsts: string[] = [];
  for (const { first, shard } of index.shards()) {
    const content = JSON.stringify(shard);
    const name = nameOf(content, files);
    files.set(name, content);
    firsts.push(first);
    directory.names.push(name);
  }
  directory.firsts = firsts.join(' ');
  store.write(() => {
    store.searchFiles.replace(files);
    store.meta.put(DIRECTORY, { digest, directory } satisfies StoredDirectory);
  });
}

/** Names a file after its content, apart from the files that are there; in lower case, for disks that know no other. */
function nameOf(content: string, taken: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(content).digest('hex');
  const letters = BigInt(`0x${hash}`).toString(36);
  let start = 0;
  const name = () => letters.slice(start, start + NAME_LENGTH);
  while (taken.has(name())) start += 1;
  return name();
}

interface StoredDirectory {
  digest: string;
  directory: TextDirectory;
}

/** Throws a DamagedStore where the index was never written. */
export function readTextDirectory({ meta }: Store): TextDirectory {
  const stored = meta.get(DIRECTORY) as StoredDirectory | undefined;
  if (stored === undefined) throw new DamagedStore('The index of texts is missing.');
  return stored.directory;
}

/** Identifies jobs in their order. */
export function jobsDigest(jobs: readonly { slug: string }[]): string {
  const hash = createHash('sha256');
  for (const { slug } of jobs) hash.update(`${slug}\n`);
  return hash.digest('hex').slice(0, NAME_LENGTH);
}

function commonestLanguage(jobs: readonly SaidTexts[]): string {
  const uses = new Map<string, number>();
  for (const { wordsIn } of jobs) {
    if (wordsIn !== undefined) uses.set(wordsIn, (uses.get(wordsIn) ?? 0) + 1);
  }
  const [first] = [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/** Writes per transaction. */
const WRITTEN_TOGETHER = 1_000;

/** Analyzes the texts that were not analyzed when they were read. */
function createTermReader(
  store: Store,
  version: string,
  synonyms: Synonyms,
): { read: (said: SaidTexts) => string[]; flush: () => void } {
  const analyze = createAnalyze(toSynonymTable(synonyms));
  const made = new Map<string, string>();
  const flush = () => {
    if (made.size === 0) return;
    store.write(() => made.forEach((terms, key) => store.terms.put(key, version, terms)));
    made.clear();
  };
  const ofKey = (key: string): string => {
    const known = made.get(key) ?? store.terms.get(key, version);
    if (known !== undefined) return known;
    const text = store.texts.get(key);
    if (text === undefined) throw new DamagedStore('A text is missing.');
    const terms = toTextTerms(text.text, text.language ?? guessLanguage(text.text) ?? '', analyze);
    if (made.set(key, terms).size >= WRITTEN_TOGETHER) flush();
    return terms;
  };
  return {
    flush,
    read: ({ keys, lines, wordsIn = '' }) => [
      ...keys.map(ofKey),
      ...(lines.length === 0 ? [] : [toTextTerms(lines.join('\n'), wordsIn, analyze)]),
    ],
  };
}
