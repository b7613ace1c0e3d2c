// A build replaces the whole output folder, so it first makes sure that the folder is a site: a mistake in OUT_DIR must
// not cost anybody their files.

import { readdirSync, readlinkSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { holdsOnlySite } from '../deploy/holds-only-site.ts';
import { LITTER, SITE_MARKS } from '../intake/project-files.ts';
import { FACETS } from '../listing/facets.ts';
import { UsageError, type Settings } from '../settings/settings.ts';

/** What a site may contain besides its routes. */
const BUILD_OUTPUTS =
  /^(?:_headers|_redirects|built\.txt|vercel\.json|\.well-known|favicon\.svg|jobs\.json|jobs(?:-\d+-of-\d+)?\.ndjson|feed\.(?:xml|json)|page|(?:sitemap-(?:index|\d+)|schemamap)\.xml)$/;

/** Resolves the output folder, following links; throws a UsageError where no site may be written there. */
export function findOutput(root: string, { outDir, jobsDir }: Settings): string {
  const output = resolveLinks(outDir);
  if (output === undefined) {
    throw new UsageError(
      `${outDir} is a link to ${readlinkSync(outDir)}, which is not there. Make that folder, or set OUT_DIR to another one.`,
    );
  }
  const contained = [root, jobsDir].find((path) => isInside(resolveLinks(path) ?? path, output));
  if (contained !== undefined) {
    throw new UsageError(
      `${outDir} holds ${contained}, and a build replaces the whole output folder. Set OUT_DIR to a folder of its own.`,
    );
  }
  const around = [jobsDir, join(root, 'public'), join(root, 'src')].find((path) =>
    isInside(output, resolveLinks(path) ?? path),
  );
  if (around !== undefined) {
    throw new UsageError(
      `${outDir} is inside ${around}, where the next build would read the site as its input. Set OUT_DIR to another folder.`,
    );
  }
  const present = statSync(output, { throwIfNoEntry: false });
  if (present !== undefined && !present.isDirectory()) {
    throw new UsageError(`${outDir} is a file. Delete it, or set OUT_DIR to a folder.`);
  }
  if (present !== undefined && present.dev !== statSync(dirname(output)).dev) {
    throw new UsageError(mountMessage(outDir));
  }
  return output;
}

/** The message for an output folder that is a mount point, which can't be renamed. */
export function mountMessage(outDir: string): string {
  return `${outDir} is where another disk or volume is mounted, so the new site can't take its place. Set OUT_DIR to a folder inside it, for example ${join(outDir, 'site')}.`;
}

/** Throws a UsageError when the output folder contains something that no build wrote; `last` has the board's last site. */
export function refuseForeignFolder(
  root: string,
  output: string,
  last: ReadonlyMap<string, { size: number; sha256: string }>,
): void {
  const names = entriesOf(output).filter((name) => !LITTER.has(name));
  if (names.length === 0) return;
  const known = new Set(
    [...last.keys()]
      .map((path) => path.split('/')[0] ?? '')
      .concat(
        entriesOf(join(root, 'public')),
        SITE_MARKS,
        entriesOf(join(root, 'src/pages')).map(toRoute),
        FACETS.flatMap(({ folder = [] }) => folder),
      ),
  );
  const foreign = names.filter((name) => !known.has(name) && !BUILD_OUTPUTS.test(name));
  const isSite = SITE_MARKS.every((name) => names.includes(name));
  if (isSite && foreign.length === 0) return;
  if (!isSite && holdsOnlySite(output, last, (name) => LITTER.has(name))) return;
  const example = foreign[0] ?? names[0] ?? '';
  const others = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
  throw new UsageError(
    isSite
      ? `${output} holds ${example}${others}, which no build put there, and a build replaces the whole folder. Move it to public/, then it is part of every site; or delete it; or set OUT_DIR to another folder.`
      : `${output} is not a site that Placard made: it holds ${example}${others}. A build would delete all of it. Set OUT_DIR to a new or empty folder, or empty this one yourself.`,
  );
}

/** "companies" of companies/, "saved" of saved.astro, "robots.txt" of robots.txt.ts. */
function toRoute(name: string): string {
  return name.replace(/\.(?:astro|ts)$/, '');
}

/** Follows every link of a path whose end may not exist yet; undefined where a link leads nowhere. */
function resolveLinks(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  const above = resolveLinks(dirname(path));
  return above === undefined ? undefined : join(above, basename(path));
}

function isInside(path: string, folder: string): boolean {
  const [inner, outer] = [resolve(path), resolve(folder)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
