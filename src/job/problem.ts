// What is wrong with a posting, in words for the person who edits its file.

/**
 * `error`: the posting can't be published; `ineligible`: it is, but Google gives it no rich result;
 * `warning`: something is missing or was understood kindly.
 */
export type Severity = 'error' | 'ineligible' | 'warning';

/** What each comes to for its posting, as people are told. */
export const SEVERITY_WORDS: Record<Severity, string> = {
  error: 'quarantined',
  ineligible: 'not eligible',
  warning: 'warning',
};

export interface Problem {
  /** The property as written in the file, for example "validThrough"; empty for the whole record. */
  field: string;
  severity: Severity;
  /** Full sentences: what is wrong, with the value found, and what to write. */
  message: string;
  /** The eligibility rule that is not met, where it is one. */
  rule?: string;
}

/** A problem and where it stands. */
export interface LocatedProblem extends Problem {
  file: string;
  /** From 1. */
  line: number;
}

/** Takes any value of a file; gives it quoted for a message: short, on one line, controls escaped. */
export function quoteFound(unsafe: unknown): string {
  const text = typeof unsafe === 'string' ? unsafe : (JSON.stringify(unsafe) ?? String(unsafe));
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return `"${escapeControls(short)}"`;
}

/** Takes text from outside; gives it with every character escaped that could steer a terminal or the machine that keeps the log, or hide. */
export function escapeControls(unsafe: string): string {
  return unsafe.toWellFormed().replace(STEERING, escapeCharacter).replace(ORDER, escapeCharacter);
}

const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** GitHub takes `::name::` at the start of a line for an order, it and others `##[name]` anywhere. */
const ORDER = /(?<=^\s*):(?=:)|#(?=#\w*\[)/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
