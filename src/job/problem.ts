// What is wrong with a posting, for the person who edits its file.

/**
 * `error`: the posting can't be published; `ineligible`: it is, but Google shows no rich result for it;
 * `warning`: something is missing or was read leniently.
 */
export type Severity = 'error' | 'ineligible' | 'warning';

/** What each means for its posting, in words for people. */
export const SEVERITY_WORDS: Record<Severity, string> = {
  error: 'quarantined',
  ineligible: 'not eligible',
  warning: 'warning',
};

/** The lower, the worse. */
export const GRAVITY: Record<Severity, number> = { error: 0, ineligible: 1, warning: 2 };

export interface Problem {
  /** The property as written in the file, for example "validThrough"; empty for the record itself. */
  field: string;
  severity: Severity;
  /** Full sentences: what is wrong, with the value found, and what to write. */
  message: string;
  /** The id of the eligibility rule that is not met. */
  rule?: string;
}

export interface LocatedProblem extends Problem {
  file: string;
  /** From 1. */
  line: number;
  /** Whether a problem without a field is that of the whole file. */
  isOfFile?: true;
}

/** What the sentence of a problem is about. */
export function subjectOf({ field, isOfFile }: Pick<LocatedProblem, 'field' | 'isOfFile'>): string {
  if (field !== '') return `${field}:`;
  return isOfFile ? 'The file' : 'The posting';
}

/** Quotes a value for a message: short, on one line, controls escaped. */
export function quoteFound(unsafe: unknown): string {
  const text = typeof unsafe === 'string' ? unsafe : (JSON.stringify(unsafe) ?? String(unsafe));
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return `"${escapeControls(short)}"`;
}

/** Escapes every character that could control a terminal or a CI system that reads the log, or that is invisible. */
export function escapeControls(unsafe: string): string {
  return unsafe
    .toWellFormed()
    .replace(CONTROL, escapeCharacter)
    .replace(LOG_COMMAND, escapeCharacter);
}

const CONTROL =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Commands in a log: GitHub's `::name::` at the start of a line, and `##[name]` anywhere. */
const LOG_COMMAND = /(?<=^\s*):(?=:)|#(?=#\w*\[)/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
