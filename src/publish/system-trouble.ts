// What the machine refused, as sentences that say what to do about it.

/** Thrown in place of an error of the system, in words for the owner. */
export class SystemTrouble extends Error {
  override name = 'SystemTrouble';
}

/** What the machine can refuse, and what to do about it. */
const TROUBLES: Record<string, (path: string) => string> = {
  ENOSPC: (path) =>
    `The disk is full: ${path} could not be written. Free some space, or set OUT_DIR to another disk; a new site is made beside the old one, so both must find room.`,
  EDQUOT: (path) =>
    `The disk's quota is used up: ${path} could not be written. Free some space, or set OUT_DIR to another disk; a new site is made beside the old one, so both must find room.`,
  EROFS: (path) =>
    `${path} can't be written: its disk is read-only. Make it writable, or set OUT_DIR to a folder on another disk.`,
  EACCES: forbidden,
  EPERM: forbidden,
  ELOOP: (path) =>
    `${path} is a link that leads round in a circle. Delete it, or set OUT_DIR or JOBS_DIR to another folder.`,
  EMFILE: () =>
    'The system allows too few open files. Raise the limit, for example with "ulimit -n 4096", and build again.',
};

function forbidden(path: string): string {
  return `The build may not use ${path}: permission denied. Change its owner or its mode, or set OUT_DIR or JOBS_DIR to a folder that this user may use; a build needs to write beside the output folder too.`;
}

/** The system's own words, where a tool keeps no more than those. */
const WORDS: Record<string, string> = {
  'No space left on device': 'ENOSPC',
  'Disk quota exceeded': 'EDQUOT',
  'Read-only file system': 'EROFS',
  'Permission denied': 'EACCES',
  'Too many open files': 'EMFILE',
};
const NAMED = new RegExp(`\\b(${Object.keys(TROUBLES).join('|')}): [^']*(?:'([^']+)')?`);
const WORDED = new RegExp(Object.keys(WORDS).join('|'));

/** Finds the sentence for an error of the system, which tools wrap in their own; nothing where it is of another kind. */
export function explainSystemError(error: unknown): string | undefined {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 8; depth += 1) {
    const { code = '', path, message } = inner as NodeJS.ErrnoException;
    const named = NAMED.exec(message);
    const worded = WORDS[WORDED.exec(message)?.[0] ?? ''] ?? '';
    const trouble = TROUBLES[code] ?? TROUBLES[named?.[1] ?? worded];
    if (trouble !== undefined) {
      const written = named?.[2] ?? /\bfile in (\/\S+)/.exec(message)?.[1];
      return trouble(path ?? written ?? 'a file of the site');
    }
    inner = inner.cause ?? (inner as Partial<AggregateError>).errors?.[0];
  }
  return undefined;
}
