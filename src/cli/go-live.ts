// From a site that was written to a site that is live: checked, counted, swapped in.

import { join } from 'node:path';
import { measureSite, type SiteSize } from '../deploy/hosts.ts';
import { keepTimes } from '../deploy/keep-times.ts';
import { manifestPaths, readManifest, stageManifest } from '../deploy/manifest.ts';
import { tellProgress } from '../intake/tell-progress.ts';
import { escapeControls } from '../job/problem.ts';
import type { Settings } from '../settings.ts';
import { verifySite, type Verification } from '../verify/verify-site.ts';
import { bringBeside, clearAway, swapIn, type Places } from './swap.ts';

/** Thrown when the finished site breaks a promise: a defect of the software or its templates. */
export class FaultySite extends Error {
  override name = 'FaultySite';
}

/** Takes the project's root, the settings, the places, and the live site's files that go on; puts the site that was made into the output's place. Throws a FaultySite when it is not fit to be seen. */
export async function goLive(
  root: string,
  settings: Settings,
  places: Places,
  reused: readonly string[],
): Promise<SiteSize> {
  const { basePath, siteUrl, cacheDir } = settings;
  await bringBeside(places, reused);
  const verification = await verifySite(places.staging, {
    basePath,
    siteUrl,
    publicDir: join(root, 'public'),
    onProgress: (done, total) => tellProgress('checking', done, total),
  });
  if (verification.faultCount > 0) throw new FaultySite(faultWords(verification));
  const path = manifestPaths(cacheDir).built;
  const entries = keepTimes(places.staging, verification.files, readManifest(path));
  // Whatever needs room on a disk is written before the old site goes.
  const finishManifest = stageManifest(path, entries);
  swapIn(places);
  finishManifest();
  clearAway(places, entries.length);
  return measureSite(entries);
}

function faultWords({ faults, faultCount }: Verification): string {
  const rest = faultCount - faults.length;
  return [
    'The finished site was checked and is not fit to go live:',
    ...faults.map(({ page, fault }) => `  ${page}: ${escapeControls(fault)}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    'The postings are not to blame: this is a defect of Placard, or of a template that was changed. Mend the template, or report these lines with the postings of the pages that they name.',
  ].join('\n');
}
