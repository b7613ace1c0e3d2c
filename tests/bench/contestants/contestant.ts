// A contestant of the bench: something to prepare, and one command to measure.

import { join } from 'node:path';
import type { Command } from '../measure-run.ts';
import type { PostingFiles } from '../posting-files.ts';

/** What contestants of one size share. */
export interface Course {
  files: PostingFiles;
  /** A folder for their output. */
  work: string;
}

export interface Contestant {
  /** Prepares the start of the command; not measured. */
  ready: () => void | Promise<void>;
  command: Command;
  outDir: string;
  /** How many job pages its site must have. */
  jobPages: number;
  /** Removes what it caches outside of the course's folder. */
  cleanUp?: () => void;
}

/** The project's root, from which Placard and the peers that share its packages run. */
export const ROOT = join(import.meta.dirname, '../../..');
/** The folders with the peers' sources. */
export const PEERS = join(ROOT, 'tests/bench/peers');
