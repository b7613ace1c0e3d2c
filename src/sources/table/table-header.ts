// The row of a table that names its columns, and what each column holds.

import { toFoldedName } from '../folded-name.ts';
import { isNameOfPerson, isOfJobs, isOfPeople, rankOf, roleOf, type Role } from '../named/roles.ts';
import type { SourceFacts } from '../source.ts';
import { JOBSPY, isJobSpy } from './jobspy.ts';

export interface TableHeader {
  /** What the table is taken for. */
  name: string;
  /** From 1. */
  line: number;
  delimiter: string;
  columns: readonly Column[];
}

interface Column {
  /** As written. */
  name: string;
  /** Undefined where the column is not read. */
  role: Role | undefined;
  /** Another column says the same, by a surer name or before it. */
  isSecond: boolean;
}

export const DELIMITERS = [',', ';', '\t', '|'];
/** Sheets often begin with a title of their own. */
export const MOST_ROWS_ABOVE = 5;

/** Undefined where a row names no columns of jobs. */
export function toHeader(
  cells: readonly string[],
  facts: SourceFacts,
): Pick<TableHeader, 'name' | 'columns'> | undefined {
  const stated = new Map(
    Object.entries(facts.columns ?? {}).map(([name, meaning]) => [toFoldedName(name), meaning]),
  );
  const names = cells.map((cell) => cell.trim());
  const isSpy = isJobSpy(names);
  const roles = names.map((name) =>
    isSpy ? (JOBSPY.get(name) ?? undefined) : name === '' ? undefined : roleOf(name, stated),
  );
  const known = new Set(roles.filter((role) => role !== undefined));
  if (!known.has('title') || known.size < 3) return undefined;
  const isStated = stated.size > 0;
  if (!isStated && !isSpy && !isTableOfJobs(names, known)) return undefined;
  const columns = names.map((name, index) => {
    const role = roles[index];
    const isSecond = role !== undefined && !CAN_REPEAT.has(role) && bestOf(role) !== index;
    return { name, role, isSecond };
  });

  /** The column whose name says it most surely, or the first of such. */
  function bestOf(role: Role): number {
    const ranks = names.map((name, index) =>
      roles[index] === role ? rankOf(role, name) : Infinity,
    );
    return ranks.indexOf(Math.min(...ranks));
  }
  return { name: isSpy ? 'JobSpy table' : 'table of jobs', columns };
}

/** "Title" and "Location" alone may be of a film. */
function isTableOfJobs(names: readonly string[], known: ReadonlySet<Role>): boolean {
  if (names.some(isOfPeople)) return false;
  if (names.some(isNameOfPerson) && !names.some(isOfJobs)) return false;
  return (
    names.some(isOfJobs) || (known.has('employer') && (known.has('place') || known.has('city')))
  );
}

/** Facts that may be in several columns. */
const CAN_REPEAT: ReadonlySet<Role> = new Set(['employmentType']);
