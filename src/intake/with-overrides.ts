// What a file holds, as its owner says otherwise of it.

import type { Found } from './find-in-json.ts';
import type { Override } from '../sources/source.ts';
import { override, overridesFor } from './overrides.ts';

/** The lines of overrides.csv that concern postings of the file. */
interface Overridden {
  kind: 'overridden';
  lines: number[];
}

export async function* withOverrides(
  items: AsyncIterable<Found>,
  overrides: readonly Override[],
): AsyncGenerator<Found | Overridden> {
  const met = new Set<number>();
  for await (const found of items) {
    if (overrides.length === 0 || (found.kind !== 'native' && found.kind !== 'posting')) {
      yield found;
      continue;
    }
    const ofPosting = overridesFor(found.object, overrides);
    for (const { line } of ofPosting) met.add(line);
    const overridden = override(found.object, ofPosting);
    if (overridden === undefined) {
      yield { kind: 'passed over', reason: 'is hidden by content/overrides.csv' };
      continue;
    }
    const { object, lines } = overridden;
    if (found.kind === 'native') {
      yield { ...found, object };
      continue;
    }
    yield {
      ...found,
      object,
      originOf: (property) => {
        const line = lines.get(property);
        if (line === undefined) return found.originOf(property);
        return { name: `content/overrides.csv, line ${line}`, line: found.line };
      },
    };
  }
  if (met.size > 0) yield { kind: 'overridden', lines: [...met] };
}
