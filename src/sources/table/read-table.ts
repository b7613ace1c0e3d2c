// A table of any size → postings, one row at a time.

import { draftPosting } from '../draft.ts';
import { createDateOrder, type DateOrder } from '../named/date-order.ts';
import type { Role } from '../named/roles.ts';
import { adviceOn, writeNamedPosting } from '../named/write-posting.ts';
import { WrongEncoding } from '../read-characters.ts';
import type { SourceFacts, SourceItem } from '../source.ts';
import { doubtsOfJobSpy, settleJobSpy } from './jobspy.ts';
import { parseTable, type TableRow } from './parse-table.ts';
import { encodingOf, type TableEncoding } from './table-encoding.ts';
import { DELIMITERS, MOST_ROWS_ABOVE, toHeader, type TableHeader } from './table-header.ts';

const DATES: readonly Role[] = ['datePosted', 'validThrough', 'startDate'];

/** `mostText` is how many characters one posting may have. */
export async function* readTable(
  path: string,
  facts: SourceFacts,
  mostText: number,
): AsyncGenerator<SourceItem> {
  let encoding: TableEncoding;
  try {
    encoding = await encodingOf(path);
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    yield { kind: 'failure', line: 1, reason: error.message, isOfFile: true };
    return;
  }
  const header = await findHeader(path, encoding.name, facts);
  if ('reason' in header) {
    yield { kind: 'left alone', reason: header.reason };
    return;
  }
  yield { kind: 'name', name: header.name };
  yield* warningsOf(header, encoding);
  const { orders, described, rows } = await survey(path, encoding.name, header);
  if (rows > 0 && !described) {
    const { reason } = withoutText(header, rows);
    yield { kind: 'failure', line: header.line, reason, isOfFile: true };
    return;
  }
  for await (const row of parseTable(path, encoding.name, header.delimiter)) {
    if (row.line > header.line) yield* toItems(row, header, orders, facts, mostText);
  }
}

interface Survey {
  orders: ReadonlyMap<Role, DateOrder>;
  /** Whether any row has a description. */
  described: boolean;
  rows: number;
}

/** Reads the whole table for what a row alone doesn't tell. */
async function survey(path: string, encoding: string, header: TableHeader): Promise<Survey> {
  const orders = new Map(DATES.map((role) => [role, createDateOrder()]));
  let [described, rows] = [false, 0];
  for await (const row of parseTable(path, encoding, header.delimiter)) {
    if (row.line <= header.line || !('cells' in row)) continue;
    rows += 1;
    for (const [index, { role, isSecond }] of header.columns.entries()) {
      const text = row.cells[index] ?? '';
      if (role === undefined || isSecond || text === '') continue;
      if (role === 'description') described = true;
      orders.get(role)?.see(text);
    }
  }
  return { orders, described, rows };
}

function withoutText({ columns, name }: TableHeader, rows: number): { reason: string } {
  const which = columns.some(({ role }) => role === 'description')
    ? 'is empty in every row'
    : 'is missing';
  return {
    reason: `is read as ${name}. Its column of descriptions ${which}, so that none of its ${rows} postings has a text. Add a column “description” with the whole text of each ad.`,
  };
}

/** The separator is the one that makes a header. */
async function findHeader(
  path: string,
  encoding: string,
  facts: SourceFacts,
): Promise<TableHeader | { reason: string }> {
  let best: string[] = [];
  for (const delimiter of DELIMITERS) {
    let above = 0;
    for await (const row of parseTable(path, encoding, delimiter)) {
      if ('cells' in row) {
        const header = toHeader(row.cells, facts);
        if (header !== undefined) return { ...header, line: row.line, delimiter };
        if (above === 0 && row.cells.length > best.length) best = row.cells;
      }
      above += 1;
      if (above >= MOST_ROWS_ABOVE) break;
    }
  }
  return { reason: describe(best) };
}

function describe(cells: readonly string[]): string {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0) return 'an empty file';
  if (names.length < 2) return 'no table: its first rows have no columns';
  const shown = names.slice(0, 3).map((name) => `“${name.slice(0, 40)}”`);
  const more = names.length > 3 ? ' …' : '';
  return `a table with the columns ${shown.join(', ')}${more}, which are not those of jobs. If each row is a job, name the columns “title”, “company”, “location”, “description”, or state in content/sources.json what they hold`;
}

function* warningsOf(header: TableHeader, encoding: TableEncoding): Generator<SourceItem> {
  const { line, columns } = header;
  if (encoding.warning !== undefined) {
    yield { kind: 'warning', line: 1, reason: encoding.warning, isOfFile: true };
  }
  const second = columns.filter(({ isSecond }) => isSecond);
  if (second.length > 0) {
    yield {
      kind: 'warning',
      line,
      isOfFile: true,
      reason: `has a second column for the same, which is not read: ${quoteNames(second)}. Leave one of them out, or rename it.`,
    };
  }
  const unknown = columns.filter(({ role, name }) => role === undefined && name !== '');
  if (unknown.length > 0) {
    yield {
      kind: 'warning',
      line,
      isOfFile: true,
      reason: `has columns that are not read: ${quoteNames(unknown)}. To keep one as a property of your own, write “x:” before its name.`,
    };
  }
}

const MOST_NAMED = 12;

function quoteNames(columns: readonly { name: string }[]): string {
  const names = columns.slice(0, MOST_NAMED).map(({ name }) => `“${name.slice(0, 40)}”`);
  return names.join(', ') + (columns.length > MOST_NAMED ? ' …' : '');
}

function* toItems(
  row: TableRow,
  header: TableHeader,
  orders: ReadonlyMap<Role, DateOrder>,
  facts: SourceFacts,
  mostText: number,
): Generator<SourceItem> {
  const { line } = row;
  const { columns } = header;
  if ('reason' in row) {
    yield { kind: 'failure', ...row };
    return;
  }
  if (row.cells.every((cell, index) => cell.trim() === columns[index]?.name)) {
    yield { kind: 'passed over', reason: 'is the header again' };
    return;
  }
  const reason = faultOf(row, header, mostText);
  if (reason !== undefined) {
    yield { kind: 'failure', line, reason };
    return;
  }
  const missing = columns.length - row.cells.length;
  if (missing > 0) {
    const reason = `has ${row.cells.length} cells, but the header has ${columns.length}; those that are missing are read as empty. Put a cell that holds a line break in quotes.`;
    yield { kind: 'warning', line, reason };
  }
  yield toPosting(row.cells, line, header, orders, facts);
}

/** The sentence that quarantines a row whose cells can't be told apart. */
function faultOf(
  { cells, isAfterFault }: { cells: readonly string[]; isAfterFault: boolean },
  { columns, delimiter }: TableHeader,
  mostText: number,
): string | undefined {
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  if (length > mostText) {
    const most = new Intl.NumberFormat('en').format(mostText);
    return `is longer than ${most} characters, the limit for one posting. Shorten it.`;
  }
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    return `has ${cells.length} cells, but the header has ${columns.length}: what is which, nobody can tell. Put a cell that holds a ${nameOf(delimiter)} in quotes.`;
  }
  return isAfterFault && cells.length < columns.length ? REST_OF_A_TEXT : undefined;
}

const REST_OF_A_TEXT =
  'has fewer cells than the header, and stands after a row with a wrong quote: it may be the rest of that row. Mend that quote.';

function nameOf(delimiter: string): string {
  return (
    { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical line' }[delimiter] ?? delimiter
  );
}

function toPosting(
  cells: readonly string[],
  line: number,
  header: TableHeader,
  orders: ReadonlyMap<Role, DateOrder>,
  facts: SourceFacts,
): SourceItem {
  const names = new Map<string, string>();
  let record: Record<string, string> = {};
  for (const [index, { role, name, isSecond }] of header.columns.entries()) {
    const text = (cells[index] ?? '').trim();
    if (role === undefined || isSecond || text === '') continue;
    const value = orders.get(role)?.toIso(text) ?? text;
    const before = Object.hasOwn(record, role) ? record[role] : undefined;
    record[role] = before === undefined ? value : `${before}, ${value}`;
    if (before === undefined) names.set(role, name);
  }
  if (header.name === 'JobSpy table') record = settleJobSpy(record);
  const { object, problems, paths, passedOver } = draftPosting(record, facts, writeNamedPosting);
  if (passedOver !== undefined) return { kind: 'passed over', reason: passedOver };
  if (header.name === 'JobSpy table') problems.push(...doubtsOfJobSpy(object));
  return {
    kind: 'posting',
    ...{ object, problems, line },
    originOf: (property) => {
      const name = names.get(paths.get(property) ?? '');
      return name === undefined ? undefined : { name: `column “${name}”`, line };
    },
    adviceFor: (property, isStated) => adviceOn(property, isStated, 'column'),
  };
}
