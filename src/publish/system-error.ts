// Explains the system's errors in sentences that say what to do.

import { escapeControls } from '../job/problem.ts';

/** Thrown in place of an error of the system, with a message for the owner. */
export class SystemError extends Error {
  override name = 'SystemError';
}

const ROOM =
  'Free some space, or set OUT_DIR to another disk; a new site is made in .placard/ of the project and put beside the old one, so that there must be room for it on both disks.';

const MEMORY =
  'The memory is full: a thread of the build needs more than Node allows it. Allow more, for example with NODE_OPTIONS=--max-old-space-size=4096, or build on a machine with more memory.';

const MESSAGES: Record<string, (path: string) => string> = {
  ENOSPC: (path) => `The disk is full: ${path} could not be written. ${ROOM}`,
  EDQUOT: (path) => `The disk's quota is used up: ${path} could not be written. ${ROOM}`,
  EROFS: (path) =>
    `${path} can't be written: its disk is read-only. Make it writable, or set OUT_DIR to a folder on another disk.`,
  EACCES: forbidden,
  EPERM: forbidden,
  ELOOP: (path) =>
    `${path} is a link that leads back to itself. Delete it, or set OUT_DIR or JOBS_DIR to another folder.`,
  EIO: (path) =>
    `The system can't read or write ${path}: its disk or network drive fails. Look at the system's log, then build again.`,
  ENOMEM: () => MEMORY,
  // The main thread can't say this of itself: Node ends the process where its memory is full.
  ERR_WORKER_OUT_OF_MEMORY: () => MEMORY,
  EBUSY: (path) =>
    `Another process has been using ${path} for too long. Wait until it ends, then build again.`,
  EMFILE: () =>
    'The system allows too few open files. Raise the limit, for example with "ulimit -n 4096", and build again.',
};

function forbidden(path: string): string {
  return `The build has no permission to use ${path}. Change its owner or its mode, or set OUT_DIR or JOBS_DIR to a folder that this user may write; a build also writes beside the output folder.`;
}

interface SystemFailure extends NodeJS.ErrnoException {
  /** Where a copy goes. */
  dest?: string;
  /** Of SQLite. */
  errcode?: number;
}

/** The system's own messages, for tools that report nothing else. */
const CODES: Record<string, string> = {
  'No space left on device': 'ENOSPC',
  'Disk quota exceeded': 'EDQUOT',
  'Read-only file system': 'EROFS',
  'Permission denied': 'EACCES',
  'Too many open files': 'EMFILE',
  'Input/output error': 'EIO',
};
const CODE_IN_MESSAGE = new RegExp(`\\b(${Object.keys(MESSAGES).join('|')}): [^']*(?:'([^']+)')?`);
const KNOWN_MESSAGE = new RegExp(Object.keys(CODES).join('|'));

/** SQLite's primary result codes: busy, locked, read-only, failed, full, can't be opened. */
const SQLITE_CODES: Readonly<Record<number, string>> = {
  5: 'EBUSY',
  6: 'EBUSY',
  8: 'EACCES',
  10: 'EIO',
  13: 'ENOSPC',
  14: 'EACCES',
};
const STORE = 'what is kept between builds, in .placard/,';
/** Whatever a build writes without its error naming the file lies there. */
const KEPT = 'a file in .placard/ of the project';

/** Explains an error of the system, even one wrapped in other errors; undefined for errors of another kind. */
export function explainSystemError(error: unknown): string | undefined {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 8; depth += 1) {
    const { code = '', errcode, path, dest, message } = inner as SystemFailure;
    const named = CODE_IN_MESSAGE.exec(message);
    const known = CODES[KNOWN_MESSAGE.exec(message)?.[0] ?? ''] ?? '';
    const ofStore = SQLITE_CODES[(errcode ?? 0) & 0xff];
    const explain = MESSAGES[ofStore ?? code] ?? MESSAGES[named?.[1] ?? known];
    if (explain !== undefined) {
      const written = named?.[2] ?? /\bfile in (\/\S+)/.exec(message)?.[1];
      const file = dest ?? path ?? written ?? (ofStore ? STORE : KEPT);
      return explain(escapeControls(file));
    }
    inner = inner.cause ?? (inner as Partial<AggregateError>).errors?.[0];
  }
  return undefined;
}
