// One posting as the rules see it, read the way a build reads it.
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

/** Takes properties over a posting that meets every rule; gives the findings: "severity rule property: message". */
export function findingsOf(properties: Readonly<Record<string, Json | undefined>> = {}): string[] {
  const object = posting({ ...COMPLETE, ...properties });
  const { facts, text } = read(object);
  if (facts === undefined || text === undefined) throw new Error('The posting is quarantined.');
  return judge({ facts, posting: readPosting(object, new Map()), text }).map(
    ({ severity, rule, field, message }) => `${severity} ${rule} ${field}: ${message}`,
  );
}
