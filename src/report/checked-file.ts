// A JSON value with its checksum in a file: what a failing disk or a person changed counts as absent.

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeAtomically } from '../intake/write-atomically.ts';

const CHECKED = /^\{"sha256":"([0-9a-f]{64})","value":([^]*)\}$/;

export function writeChecked(path: string, value: object): void {
  const text = JSON.stringify(value);
  writeAtomically(path, `{"sha256":"${hash('sha256', text)}","value":${text}}`);
}

/** Returns undefined where the file is missing or its checksum does not match. */
export function readChecked(path: string): unknown {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [, sha256, text = ''] = CHECKED.exec(content) ?? [];
  return sha256 === hash('sha256', text) ? JSON.parse(text) : undefined;
}
