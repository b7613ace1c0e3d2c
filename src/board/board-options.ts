// The options for reading a board, from site.ts, the settings, the code and the clock.

import { analysisVersion, codeVersion } from '../intake/code-version.ts';
import type { TextAnalysis } from '../intake/text-cache.ts';
import type { RecordOptions } from '../intake/update-records.ts';
import { declaredProperties } from '../settings/own-properties.ts';
import type { Settings } from '../settings/settings.ts';
import { site } from '../site.ts';
import { readAnalysis } from './read-synonyms.ts';

export interface BoardOptions extends Omit<RecordOptions, 'analysis'> {
  /** The build's instant in milliseconds. */
  now: number;
  joinRecords: boolean;
  /** The file with the table of synonyms. */
  synonyms: string;
  /** Changes with the code that analyzes texts for the search. */
  analysisVersion: string;
  closingSoonDays: number;
  fewestJobsToIndex: number;
  keepClosedDays: number;
}

/** With what texts are analyzed, as the table of synonyms is now. */
export interface AnalyzedBoardOptions extends BoardOptions {
  analysis: TextAnalysis;
}

/** Throws a UsageError where the table of synonyms has a fault. */
export function withAnalysis(options: BoardOptions): AnalyzedBoardOptions {
  return { ...options, analysis: readAnalysis(options.synonyms, options.analysisVersion) };
}

/** `now` is the build's instant in milliseconds. */
export function toBoardOptions(
  root: string,
  { cacheDir, locale, synonyms }: Pick<Settings, 'cacheDir' | 'locale' | 'synonyms'>,
  now: number,
): BoardOptions {
  return {
    cacheDir,
    now,
    timeZone: site.timeZone,
    ownProperties: declaredProperties(site),
    locale,
    synonyms,
    joinRecords: site.joinRecords,
    closingSoonDays: site.closingSoonDays,
    fewestJobsToIndex: site.fewestJobsToIndex,
    keepClosedDays: site.keepClosedDays,
    version: codeVersion(root),
    analysisVersion: analysisVersion(root),
  };
}
