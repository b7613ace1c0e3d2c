// Tables whose rows have a checksum: SQLite does not notice a flipped bit in a value.

import { hash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { DamagedStore } from './database.ts';

/** A row's values in the order of the table's columns. */
type Values = SQLOutputValue[];

export interface CheckedTable {
  /** Writes a row, in place of one with the same primary key. */
  put: (...values: SQLInputValue[]) => void;
  /** Prepares a SELECT of all columns; the condition is SQL after the table's name. */
  select: (condition?: string) => CheckedSelection;
}

interface CheckedSelection {
  /** Yields the matching rows; throws a DamagedStore at a damaged one. */
  all: (...parameters: SQLInputValue[]) => Generator<Values>;
  /** Returns the first matching row; throws as `all` does. */
  get: (...parameters: SQLInputValue[]) => Values | undefined;
}

/** `columns` has all but the checksum. */
export function openTable(
  database: DatabaseSync,
  name: string,
  columns: readonly string[],
): CheckedTable {
  const all = [...columns, 'checksum'];
  let insert: StatementSync | undefined;
  return {
    put: (...values) => {
      insert ??= database.prepare(
        `INSERT OR REPLACE INTO ${name} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
      );
      insert.run(...values, checksumOf(values));
    },
    select: (condition = '') => {
      const statement = database.prepare(`SELECT ${all.join(', ')} FROM ${name} ${condition}`);
      statement.setReturnArrays(true);
      return {
        all: function* (...parameters) {
          for (const row of statement.iterate(...parameters)) {
            yield checked(name, row as unknown as Values);
          }
        },
        get: (...parameters) => {
          const row = statement.get(...parameters);
          return row && checked(name, row as unknown as Values);
        },
      };
    },
  };
}

function checked(table: string, row: Values): Values {
  const values = row.slice(0, -1);
  if (checksumOf(values) === row.at(-1)) return values;
  throw new DamagedStore(`A row of the table ${table} is damaged.`);
}

function checksumOf(values: readonly SQLInputValue[]): string {
  const texts = values.map((value) =>
    value === null
      ? ''
      : ArrayBuffer.isView(value)
        ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
        : String(value),
  );
  return hash('sha256', texts.join('\0'), 'base64url');
}
