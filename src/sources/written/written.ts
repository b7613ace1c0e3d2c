// What a text in YAML or TOML holds, with the lines of its names.

import type { Json } from '../../job/schema-org.ts';

export interface Written {
  value: Json;
  /** The line on which the name at a path stands, or the last one before it that is there; from 1. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/** Why a text can't be read; `line` is from 1. */
export interface NotWritten {
  line: number;
  reason: string;
}
