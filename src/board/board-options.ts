// The options for reading a board, from site.ts, the settings, the code and the clock.

import { historyNameOf } from '../history/history-file.ts';
import { analysisVersion, codeVersion, readingVersion } from '../intake/code-version.ts';
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
  /** How messages name the file of the board's history. */
  historyName: string;
  /** Changes with the software and the settings that decide what postings are read as. */
  readingVersion: string;
  /** Whether what is new is added to the history. */
  remember: boolean;
}

/** With what texts are analyzed, as the table of synonyms is now. */
export interface AnalyzedBoardOptions extends BoardOptions {
  analysis: TextAnalysis;
}

/** Throws a UsageError where the table of synonyms has a fault. */
export function withAnalysis(options: BoardOptions): AnalyzedBoardOptions {
  return { ...options, analysis: readAnalysis(options.synonyms, options.analysisVersion) };
}

type BoardSettings = Pick<Settings, 'cacheDir' | 'jobsDir' | 'locale' | 'synonyms'>;

export function toBoardOptions(
  root: string,
  { cacheDir, jobsDir, locale, synonyms }: BoardSettings,
  { now, remember }: Pick<BoardOptions, 'now' | 'remember'>,
): BoardOptions {
  return {
    cacheDir,
    now,
    remember,
    historyName: historyNameOf(jobsDir),
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
    readingVersion: readingVersion(root, [site.timeZone, locale]),
  };
}
