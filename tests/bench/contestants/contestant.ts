// What every contestant is to the bench: something to make ready, and one command to measure.

import { join } from 'node:path';
import type { Command } from '../measure-run.ts';
import type { PostingFiles } from '../posting-files.ts';

/** What contestants of one size share. */
export interface Course {
  files: PostingFiles;
  /** A folder for whatever they write. */
  work: string;
}

export interface Contestant {
  /** Brings everything to where the command starts; not measured. */
  ready: () => void | Promise<void>;
  command: Command;
  /** Where the finished site lies. */
  outDir: string;
  /** How many job pages it must have. */
  jobPages: number;
  /** Removes what it keeps outside of the course's folder. */
  cleanUp?: () => void;
}

/** The project's root, from which Placard and the peers that share its packages run. */
export const ROOT = join(import.meta.dirname, '../../..');
/** The folders with the peers' sources. */
export const PEERS = join(ROOT, 'tests/bench/peers');
