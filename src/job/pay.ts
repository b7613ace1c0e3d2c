// Pay as postings state it: amounts where they are numbers, else the text as written.

export type PayUnit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Pay in major units of `currency` per `unit`; or only `text`, as the source wrote it. */
export interface Pay {
  /** ISO 4217. */
  currency?: string;
  min?: number;
  max?: number;
  unit?: PayUnit;
  text?: string;
}
