// Scores how postings are read against tables of what postings say and a careful reader understands.
// node tests/tables/score.ts FOLDER [--fails[=table[:kind]]] [--json]

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHECKS } from './checks.ts';
import { connect } from './connect.ts';
import { countTowns, pathsOfTowns } from './check-places.ts';
import type { Check, Row } from './row.ts';

interface Sum {
  pass: number;
  fail: number;
  /** Rows about which the reader would ask, and those of them that are read as carefully. */
  unsureKept: number;
  unsure: number;
  /** Of those that pass: with the town's name in its canonical form. */
  exact: number;
}

/** Columns that are not listed. */
const HIDDEN = new Set(['id', 'sure', 'board', 'json', 'note']);
const newSum = (): Sum => ({ pass: 0, fail: 0, unsureKept: 0, unsure: 0, exact: 0 });

const [folderArgument, ...flags] = process.argv.slice(2);
if (folderArgument === undefined) {
  process.stderr.write(
    'Usage: node tests/tables/score.ts FOLDER [--fails[=table[:kind]]] [--json]\n',
  );
  process.exit(2);
}
const folder = resolve(folderArgument);
const isJson = flags.includes('--json');
const fails = flags.find((flag) => flag.startsWith('--fails'));
const [failsTable = '', failsKind = ''] = (fails?.split('=')[1] ?? '').split(':');

const project = await connect();
const result: Record<string, unknown> = {};
for (const [table, check] of Object.entries(CHECKS)) {
  const rows = readRows(table);
  const all = newSum();
  const kinds = new Map<string, Sum>();
  for (const row of rows) {
    const kind = kinds.get(row.kind ?? '') ?? newSum();
    kinds.set(row.kind ?? '', kind);
    scoreRow(table, row, check, [kind, all]);
  }
  result[table] = { all, kinds: Object.fromEntries(kinds) };
  if (isJson) continue;
  process.stdout.write(`\n${lineOf(table.toUpperCase(), all)}${canonicalNote(table, all)}\n`);
  for (const [name, sum] of kinds) {
    process.stdout.write(`${lineOf(`  ${name}`, sum)}${canonicalNote(table, sum)}\n`);
  }
}
const towns = [...pathsOfTowns.values()].filter(({ rows }) => rows > 1);
const paths = towns.reduce((sum, town) => sum + town.paths.size, 0);
const distinct = towns.reduce((sum, town) => sum + countTowns(town), 0);
result['onePlaceOnePath'] = {
  places: distinct,
  rows: towns.reduce((sum, { rows }) => sum + rows, 0),
  paths,
};
process.stdout.write(
  isJson
    ? `${JSON.stringify(result)}\n`
    : `\nONE PLACE, ONE PATH: ${distinct} towns that several rows name have ${paths} paths (wanted ${distinct})\n`,
);

function readRows(table: string): Row[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  if (table === 'descriptions') {
    return read('descriptions.jsonl').map((line) => ({ ...(JSON.parse(line) as Row), json: line }));
  }
  const [head = '', ...lines] = read(`${table}.tsv`);
  const board = table === 'queries' ? { board: read('board.json').join('\n') } : {};
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    return { ...row, ...board };
  });
}

function scoreRow(table: string, row: Row, check: Check, sums: readonly Sum[]): void {
  const { ok, why = '', exact = true } = check(row, project);
  const isUnsure = row['sure'] === 'unsure' || row['expect'] === 'unsure';
  for (const sum of sums) {
    if (isUnsure) {
      sum.unsure += 1;
      if (ok) sum.unsureKept += 1;
    } else if (ok) {
      sum.pass += 1;
      if (exact) sum.exact += 1;
    } else sum.fail += 1;
  }
  const isListed =
    fails !== undefined &&
    (failsTable === '' || failsTable === table) &&
    (failsKind === '' || failsKind === row['kind']);
  if (!isListed || ok) return;
  const stated = Object.entries(row).filter(([name, cell]) => cell !== '' && !HIDDEN.has(name));
  process.stdout.write(
    `${isUnsure ? 'unsure' : 'FAIL  '} ${row['id']} ${stated.map(([name, cell]) => `${name}=${String(cell)}`).join('  ')}\n         got ${why}\n`,
  );
}

function lineOf(name: string, { pass, fail, unsure, unsureKept }: Sum): string {
  const count = pass + fail;
  const share = count === 0 ? '' : `${Math.round((100 * pass) / count)} %`;
  const asked = unsure > 0 ? `   unsure: ${unsureKept} of ${unsure} as the careful reading` : '';
  return `${name.padEnd(24)} ${String(pass).padStart(4)} / ${String(count).padStart(4)}  ${share.padStart(6)}${asked}`;
}

function canonicalNote(table: string, { exact, pass }: Sum): string {
  return table === 'places' && exact < pass ? `   (${exact} canonical)` : '';
}
