// The arguments that build and merge share, which the environment may state too.

import { readBuildOptions } from '../astro/build-options.ts';
import type { Tolerance } from '../report/thresholds.ts';

export interface BuildArguments extends Tolerance {
  isFull: boolean;
  remember: boolean;
}

export const BUILD_FLAGS = {
  strict: { type: 'boolean', default: false },
  'allow-shrink': { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  remember: { type: 'boolean', default: false },
} as const;

/** Adds what the environment asks for. */
export function readBuildArguments(
  values: Record<keyof typeof BUILD_FLAGS, boolean>,
): BuildArguments {
  const { tolerance, isFull, remember } = readBuildOptions(process.env);
  return {
    strict: values.strict || tolerance.strict,
    allowShrink: values['allow-shrink'] || tolerance.allowShrink,
    isFull: values.full || isFull,
    remember: values.remember || remember,
  };
}
