// From a site that was written to a site that is live: checked, counted, swapped in.

import { join } from 'node:path';
import { measureSite, type SiteSize } from '../deploy/hosts.ts';
import { keepTimes } from '../deploy/keep-times.ts';
import {
  digestOfManifest,
  manifestPaths,
  readManifest,
  stageManifest,
  type Manifest,
} from '../deploy/manifest.ts';
import { forgetLastSite } from '../intake/board-files.ts';
import { siteVersion } from '../intake/code-version.ts';
import { tellProgress } from '../intake/tell-progress.ts';
import { escapeControls } from '../job/problem.ts';
import type { Settings } from '../settings.ts';
import type { CheckedSite } from '../verify/find-untouched.ts';
import { pageLinksPath, readPageLinks, stagePageLinks } from '../verify/page-links.ts';
import { verifySite, type Verification } from '../verify/verify-site.ts';
import { bringBeside, clearAway, swapIn, type Places } from './swap.ts';

/** Thrown when the finished site breaks a promise: a defect of the software or its templates. */
export class FaultySite extends Error {
  override name = 'FaultySite';
}

/** The work of a build: the live site's files that are the new one's too, and whether to check everything again. */
export interface MadeSite {
  reused: readonly string[];
  isFull: boolean;
}

/** Takes the project's root, the settings, the places and what was made; puts the new site into the output's place. Throws a FaultySite when it is not fit to be seen. */
export async function goLive(
  root: string,
  settings: Settings,
  places: Places,
  { reused, isFull }: MadeSite,
): Promise<SiteSize> {
  const { outDir, cacheDir } = settings;
  const version = `${siteVersion(root, settings)} ${outDir}`;
  await bringBeside(places, reused);
  const path = manifestPaths(cacheDir).built;
  const before = readManifest(path);
  const verification = await verifySite(places.staging, {
    basePath: settings.basePath,
    siteUrl: settings.siteUrl,
    publicDir: join(root, 'public'),
    live: isFull ? undefined : readChecked(cacheDir, version, before),
    onProgress: (done, total) => tellProgress('checking', done, total),
  });
  if (verification.faultCount > 0) throw new FaultySite(faultWords(verification));
  const entries = keepTimes(places.staging, verification.files, before);
  // Whatever needs room on a disk is written before the old site goes.
  const manifest = stageManifest(path, entries);
  const finishLinks = stagePageLinks(
    pageLinksPath(cacheDir),
    `${version} ${manifest.digest}`,
    verification.links,
  );
  forgetLastSite(cacheDir);
  swapIn(places);
  manifest.finish();
  // Until they are in place, those of the site before belong to another manifest and say nothing.
  finishLinks();
  clearAway(places, entries.length);
  return measureSite(entries);
}

/** The site that the last build checked, where that is known and nothing that judges a site has changed since. */
function readChecked(
  cacheDir: string,
  version: string,
  files: Manifest | undefined,
): CheckedSite | undefined {
  if (files === undefined) return undefined;
  const digest = digestOfManifest(manifestPaths(cacheDir).built);
  const links = readPageLinks(pageLinksPath(cacheDir), `${version} ${digest}`);
  return links && { files, links };
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
