// One posting as the rules see it, read as a build reads it.
import { readPosting } from '../../../src/job/read-posting.ts';
import type { Json } from '../../../src/job/schema-org.ts';
import { judge } from '../../../src/structured-data/eligibility/verdict.ts';
import { posting, read } from '../../job/readings.ts';

/** A posting that meets every rule. */
const COMPLETE: Readonly<Record<string, Json>> = {
  description:
    'Bakes bread while the town sleeps: weighs and kneads the dough at midnight, shapes the loaves at two, fires the oven at three and has the shelves full when the shop opens at six.',
  employmentType: 'FULL_TIME',
  identifier: { '@type': 'PropertyValue', name: 'Crumb', value: 'B-17' },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'GBP',
    value: { '@type': 'QuantitativeValue', value: 28000, unitText: 'YEAR' },
  },
};

/** The findings of a posting that meets every rule but for these properties: "severity rule property: message". */
export function findingsOf(properties: Readonly<Record<string, Json | undefined>> = {}): string[] {
  const object = posting({ ...COMPLETE, ...properties });
  const { facts, described } = read(object);
  if (facts === undefined || described === undefined)
    throw new Error('The posting is quarantined.');
  const { text } = described;
  return judge({ facts, posting: readPosting(object, new Map()), text }).map(
    ({ severity, rule, field, message }) => `${severity} ${rule} ${field}: ${message}`,
  );
}
