// Formats runs as a table: medians, and ratios between contestants.

import type { Cost } from './measure-run.ts';
import type { Written } from './written-site.ts';

export type Measurement = Cost & Written;

/** A contestant's runs at one size; undefined when it failed or could not take part. */
export type Runs = ReadonlyMap<string, readonly Measurement[] | undefined>;

/** The peers that every contestant is compared with. */
const YARDSTICKS = ['hugo', 'eleventy'];
const NOTHING = '–';

/** Returns the middle value, or the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.floor(middle)],
    sorted[Math.ceil(middle)],
  ];
  return (low + high) / 2;
}

/** Returns how many times as long the first takes, as "1.7 ×". */
export function formatRatio(seconds: number | undefined, other: number | undefined): string {
  if (seconds === undefined || other === undefined) return NOTHING;
  return `${withThreeDigits(seconds / other)} ×`;
}

/** Returns a Markdown table with a row for each contestant. */
export function toTable(runs: Runs): string {
  const heads = ['contestant', 'time', 'fastest–slowest', 'CPU time', 'peak memory'];
  heads.push('files', 'written', ...YARDSTICKS.map((name) => `to ${name}`));
  const rows = [...runs].map(([name, measured]) => [name, ...toCells(measured, runs)]);
  const rule = heads.map((_, index) => (index === 0 ? '---' : '---:'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function toCells(measured: readonly Measurement[] | undefined, runs: Runs): string[] {
  if (measured === undefined || measured.length === 0) {
    return ['failed', ...Array.from({ length: 5 + YARDSTICKS.length }, () => NOTHING)];
  }
  const middle = (key: keyof Measurement) => medianOf(measured.map((run) => run[key]));
  const times = measured.map(({ seconds }) => seconds);
  return [
    `${withThreeDigits(middle('seconds'))} s`,
    `${withThreeDigits(Math.min(...times))}–${withThreeDigits(Math.max(...times))} s`,
    `${withThreeDigits(middle('cpuSeconds'))} s`,
    formatBytes(middle('peakBytes')),
    middle('files').toFixed(0),
    formatBytes(middle('bytes')),
    ...YARDSTICKS.map((name) => formatRatio(middle('seconds'), secondsOf(runs.get(name)))),
  ];
}

function secondsOf(measured: readonly Measurement[] | undefined): number | undefined {
  if (measured === undefined || measured.length === 0) return undefined;
  return medianOf(measured.map(({ seconds }) => seconds));
}

/** Zero means that the command ended before the first memory sample. */
function formatBytes(bytes: number): string {
  if (bytes === 0) return NOTHING;
  return bytes < 1e5 ? `${withThreeDigits(bytes / 1e3)} kB` : `${withThreeDigits(bytes / 1e6)} MB`;
}

/** Rounds to what a measurement is worth: "0.0412", "4.12", "412". */
function withThreeDigits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value === 0 ? '0' : value.toPrecision(3);
}
