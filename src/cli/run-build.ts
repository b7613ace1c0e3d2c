// Runs Astro's build, for the commands that build a site.

import { type BuildOptions, toEnvironment } from '../astro/build-options.ts';
import { limitCompiledCode } from './compiled-code.ts';

/** Builds the site that the environment describes; throws where it is refused or fails. */
export async function runBuild(options: BuildOptions): Promise<void> {
  limitCompiledCode(process.cwd());
  Object.assign(process.env, toEnvironment(options));
  const { build } = await import('astro');
  await build({
    logLevel: 'warn',
    logger: { entrypoint: new URL('build-log.ts', import.meta.url) },
  });
}
