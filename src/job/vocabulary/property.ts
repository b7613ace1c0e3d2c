// What the tables of properties state about each: for messages, and for the schema that editors read.

/** How a value may be written. `date` is ISO 8601; `oneOf` explains each word. */
export type Form =
  | 'text'
  | 'html'
  | 'date'
  | 'url'
  | 'number'
  | 'count'
  | 'boolean'
  | { oneOf: Readonly<Record<string, string>> }
  | { type: string };

export interface Property {
  /** What to write, in a sentence. */
  explanation: string;
  /** The best first. */
  forms: readonly Form[];
  /** Whether a list of values is allowed. */
  isList?: boolean;
  /** By Google's guide. */
  google?: 'required' | 'recommended' | 'beta';
  example?: unknown;
}

/** The properties of one schema.org type, by name. */
export type Properties = Readonly<Record<string, Property>>;
