// From shards to what a build keeps: the safe descriptions and the readings, as if this machine had made them.

import { join } from 'node:path';
import { forgetDamaged } from '../html/damaged-descriptions.ts';
import { openDescriptionCache } from '../html/description-cache.ts';
import { readDescriptionLine } from '../html/description-line.ts';
import { descriptionsFolder } from '../intake/board-files.ts';
import { beginReadings } from '../intake/keep-readings.ts';
import { readingsPath, readingsVersion } from '../intake/kept-readings.ts';
import type { PostingReading } from '../intake/read-postings.ts';
import { htmlKeysOf } from '../job/record.ts';
import { damage, type FoundShard } from './check-shards.ts';
import type { FolderContent } from '../intake/files.ts';
import { linesOf } from '../intake/line-file.ts';
import { mergeReadings } from './merge-readings.ts';
import { DESCRIPTIONS, type FileLine } from './shard-folder.ts';

/** Takes the board's cache folder and its shards; puts what they hold there, and gives the files that they were made of, which need not be on this machine: each has its reading, so that nothing else of it is asked for. */
export function importShards(cacheDir: string, shards: readonly FoundShard[]): FolderContent {
  const [first] = shards;
  if (first === undefined) return { files: [], passedOver: [] };
  const { code: version, locale, passedOver } = first.header;
  forgetDamaged(descriptionsFolder(cacheDir));
  const cache = openDescriptionCache(descriptionsFolder(cacheDir), version);
  for (const shard of shards) importDescriptions(shard);
  cache.flush();
  const files: FolderContent['files'] = [];
  const keeper = beginReadings(readingsPath(cacheDir), readingsVersion({ version, locale }));
  try {
    for (const line of mergeReadings(shards)) {
      if ('verdict' in line) takePosting(line);
      else takeFile(line);
    }
  } catch (error) {
    keeper.abandon();
    throw error;
  }
  keeper.finish();
  return { files, passedOver: [...passedOver] };

  function importDescriptions({ folder }: FoundShard): void {
    for (const line of linesOf(join(folder, DESCRIPTIONS))) {
      const told = readDescriptionLine(line);
      if (told === undefined) throw damage(folder, DESCRIPTIONS);
      const { key, ...description } = told;
      if (!cache.has(key)) cache.keep(key, description);
    }
  }

  function takePosting(posting: PostingReading): void {
    const { record } = posting;
    const isComplete = record === undefined || htmlKeysOf(record.facts).every(cache.has);
    if (!isComplete) throw damage(shards.map(({ folder }) => folder).join(' or '), DESCRIPTIONS);
    keeper.posting(posting);
  }

  function takeFile({ file, bytes: stamp, otherTypes }: FileLine): void {
    files.push({ path: file, stamp, absolutePath: '', format: 'lines', bytes: 0 });
    keeper.file({ file, stamp, otherTypes });
  }
}
