// What a deploy has to do: the current site compared with the one that was deployed last.

import type { Manifest, ManifestEntry } from './manifest.ts';

export interface Difference {
  added: ManifestEntry[];
  changed: ManifestEntry[];
  removed: ManifestEntry[];
  unchanged: number;
}

export function compareManifests(deployed: Manifest | undefined, current: Manifest): Difference {
  const difference: Difference = { added: [], changed: [], removed: [], unchanged: 0 };
  for (const [path, entry] of current) {
    const known = deployed?.get(path);
    if (known === undefined) difference.added.push(entry);
    else if (known.sha256 !== entry.sha256) difference.changed.push(entry);
    else difference.unchanged += 1;
  }
  for (const [path, entry] of deployed ?? []) {
    if (!current.has(path)) difference.removed.push(entry);
  }
  return difference;
}
