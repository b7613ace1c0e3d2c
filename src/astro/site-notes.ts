// What the summary of a build says of a site beside its postings, whether it was built or is up to date.

import { readNames } from '../board/stored-board.ts';
import { describeOpenings } from '../headers/openings.ts';
import { ownNotes } from '../own-content/own-notes.ts';
import { describeAddress } from '../settings/host-address.ts';
import type { Settings } from '../settings/settings.ts';

interface SiteNotes {
  /** Sentences about the owner's files that nothing shows. */
  notes: string[];
  /** What is open to others, in lines. */
  opened: string[];
  /** Sentence about the site's address, where it is not its owner's own words. */
  address: string | undefined;
}

/** Must be called after the postings are read. */
export function siteNotes(root: string, settings: Settings): SiteNotes {
  return {
    notes: ownNotes(root, settings, () => readNames(settings.cacheDir)),
    opened: describeOpenings(settings.allow),
    address: describeAddress(settings.siteUrl, process.env),
  };
}
