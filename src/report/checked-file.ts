// A value that a file holds with its checksum: what a failing disk or a hand changed is as good as absent.

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from '../intake/write-whole.ts';

const WHOLE = /^\{"sha256":"([0-9a-f]{64})","value":([^]*)\}$/;

/** Takes a path and a value; writes it there as JSON. */
export function writeChecked(path: string, value: object): void {
  const text = JSON.stringify(value);
  writeWhole(path, `{"sha256":"${hash('sha256', text)}","value":${text}}`);
}

/** Takes a path; gives the value that was written there, or nothing where there is none or it is not as it was written. */
export function readChecked(path: string): unknown {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [, sha256, text = ''] = WHOLE.exec(content) ?? [];
  return sha256 === hash('sha256', text) ? JSON.parse(text) : undefined;
}
