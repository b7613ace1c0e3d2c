// Explains the system's errors in sentences that say what to do.

import { escapeControls } from '../job/problem.ts';

/** Thrown in place of an error of the system, with a message for the owner. */
export class SystemError extends Error {
  override name = 'SystemError';
}

const MESSAGES: Record<string, (path: string) => string> = {
  ENOSPC: (path) =>
    `The disk is full: ${path} could not be written. Free some space, or set OUT_DIR to another disk; a new site is made beside the old one, so the disk needs room for both.`,
  EDQUOT: (path) =>
    `The disk's quota is used up: ${path} could not be written. Free some space, or set OUT_DIR to another disk; a new site is made beside the old one, so the disk needs room for both.`,
  EROFS: (path) =>
    `${path} can't be written: its disk is read-only. Make it writable, or set OUT_DIR to a folder on another disk.`,
  EACCES: forbidden,
  EPERM: forbidden,
  ELOOP: (path) =>
    `${path} is a link that leads back to itself. Delete it, or set OUT_DIR or JOBS_DIR to another folder.`,
  EIO: (path) =>
    `The system can't read or write ${path}: its disk or network drive fails. Look at the system's log, then build again.`,
  EMFILE: () =>
    'The system allows too few open files. Raise the limit, for example with "ulimit -n 4096", and build again.',
};

function forbidden(path: string): string {
  return `The build has no permission to use ${path}. Change its owner or its mode, or set OUT_DIR or JOBS_DIR to a folder that this user may write; a build also writes beside the output folder.`;
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

/** Explains an error of the system, even one wrapped in other errors; undefined for errors of another kind. */
export function explainSystemError(error: unknown): string | undefined {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 8; depth += 1) {
    const { code = '', path, message } = inner as NodeJS.ErrnoException;
    const named = CODE_IN_MESSAGE.exec(message);
    const known = CODES[KNOWN_MESSAGE.exec(message)?.[0] ?? ''] ?? '';
    const explain = MESSAGES[code] ?? MESSAGES[named?.[1] ?? known];
    if (explain !== undefined) {
      const written = named?.[2] ?? /\bfile in (\/\S+)/.exec(message)?.[1];
      return explain(escapeControls(path ?? written ?? 'a file of the site'));
    }
    inner = inner.cause ?? (inner as Partial<AggregateError>).errors?.[0];
  }
  return undefined;
}
