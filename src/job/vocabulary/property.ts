// What a table of properties says of each: for messages, and for the schema that editors read.

/** Takes a form in which a value may be written. `date` is ISO 8601; an enum's words are explained one by one. */
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
  /** The forms that it may take, the best first. */
  forms: readonly Form[];
  /** Whether several may be stated as a list. */
  isList?: boolean;
  /** What Google's guide says of it. */
  google?: 'required' | 'recommended' | 'beta';
  example?: unknown;
}

/** The properties of one schema.org type, by their names. */
export type Properties = Readonly<Record<string, Property>>;
