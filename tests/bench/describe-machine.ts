// Figures mean nothing without the machine that they were measured on.

import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Tools } from './contestants/field.ts';
import { ROOT } from './contestants/contestant.ts';
import { ELEVENTY_VERSION } from './contestants/eleventy.ts';

/** Returns a sentence with the machine and every version. */
export function describeMachine({ hugo, eleventy }: Tools): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown';
  const versions = [
    `Node ${process.versions.node}`,
    ...['astro', 'dompurify', 'jsdom'].map((name) => `${name} ${versionOf(name)}`),
    ...(hugo === undefined ? [] : [`hugo ${hugo}`]),
    ...(eleventy === undefined ? [] : [`eleventy ${ELEVENTY_VERSION}`]),
  ];
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} cores (${model}), ${memory} GiB of memory, ${process.platform}; ${versions.join(', ')}.`;
}

function versionOf(name: string): string {
  const path = join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
