// How long a board takes to build, beside other generators that make the same pages. They run in turn, so that
// a busy moment of the machine affects all.
// npm run bench -- [--sizes 1000,10000,100000] [--contestants hugo,eleventy] [--runs 3]

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createContestants, findTools, type Name, NAMES, type Tools } from './contestants/field.ts';
import { type Contestant, ROOT } from './contestants/contestant.ts';
import { describeMachine } from './describe-machine.ts';
import { measureRun } from './measure-run.ts';
import { writeResults } from './performance-page.ts';
import { writePostingFiles } from './posting-files.ts';
import { type Measurement, toTable } from './results-table.ts';
import { checkJobPages, countWritten } from './written-site.ts';

interface Plan {
  sizes: number[];
  names: Name[];
  runs: number;
}

const plan = readPlan();
const tools = findTools(plan.names);
const work = mkdtempSync(join(tmpdir(), 'placard-bench-'));
/** What must be removed at exit, whatever its cause. */
const leftovers = [() => rmSync(work, { recursive: true, force: true })];
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => leftovers.forEach((remove) => remove()));

const sections: string[] = [];
for (const size of plan.sizes) {
  const runs = await measureSize(size, plan, tools);
  sections.push(`### ${size.toLocaleString('en')} postings\n\n${toTable(runs)}`);
}
const command = ['npm run bench --', `--sizes ${plan.sizes.join(',')}`];
if (plan.names.length < NAMES.length) command.push(`--contestants ${plan.names.join(',')}`);
command.push(`--runs ${plan.runs}`);
const results = [
  `\`${command.join(' ')}\`, ${new Date().toISOString().slice(0, 10)}; medians of ${plan.runs} ${plan.runs === 1 ? 'run' : 'runs'}.`,
  describeMachine(tools),
  ...sections,
].join('\n\n');
await writeResults(join(ROOT, 'docs/performance.md'), results);
console.log(results);

/** Runs every contestant in turn, `runs` times; one that fails is left out and sets the exit code. */
async function measureSize(size: number, { names, runs }: Plan, found: Tools) {
  const folder = join(work, String(size));
  mkdirSync(folder);
  const files = writePostingFiles(size, folder);
  const contestants = createContestants({ files, work: folder }, found);
  const cleanUp = () => contestants.forEach((contestant) => contestant.cleanUp?.());
  leftovers.unshift(cleanUp);
  const measured = new Map<Name, Measurement[] | undefined>();
  for (const name of names) if (contestants.has(name)) measured.set(name, []);
  for (let run = 1; run <= runs; run += 1) {
    for (const [name, before] of measured) {
      const contestant = contestants.get(name);
      if (contestant === undefined || before === undefined) continue;
      const head = `${size} postings, run ${run} of ${runs}, ${name}:`;
      try {
        const outcome = await measure(contestant, join(folder, `${name}.log`));
        before.push(outcome);
        const { seconds, cpuSeconds, peakBytes } = outcome;
        console.error(
          `${head} ${seconds.toFixed(2)} s, CPU ${cpuSeconds.toFixed(2)} s, ${(peakBytes / 1e6).toFixed(0)} MB`,
        );
      } catch (error) {
        measured.set(name, undefined);
        process.exitCode = 1;
        console.error(`${head} failed and is left out from here.\n${(error as Error).message}`);
      }
    }
  }
  return measured;
}

async function measure(contestant: Contestant, logFile: string): Promise<Measurement> {
  await contestant.ready();
  // What the previous one wrote must not go to the disk during this one's time.
  spawnSync('sync');
  const cost = await measureRun(contestant.command, logFile);
  checkJobPages(contestant.outDir, contestant.jobPages);
  return { ...cost, ...countWritten(contestant.outDir) };
}

function readPlan(): Plan {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000' },
      contestants: { type: 'string', default: NAMES.join(',') },
      runs: { type: 'string', default: '3' },
    },
  });
  const wanted = values.contestants.split(',');
  const strangers = wanted.filter((name) => !NAMES.some((known) => known === name));
  const sizes = values.sizes.split(',').map(Number);
  const runs = Number(values.runs);
  const wrong = [
    strangers.length > 0 && `--contestants: write names of ${NAMES.join(', ')}.`,
    !sizes.every((size) => size > 0 && size % 100 === 0) && '--sizes: write multiples of 100.',
    !(Number.isInteger(runs) && runs > 0) && '--runs: write a whole number.',
  ].filter((sentence) => sentence !== false);
  if (wrong.length > 0) {
    console.error(wrong.join('\n'));
    process.exit(2);
  }
  return { sizes, names: NAMES.filter((name) => wanted.includes(name)), runs };
}
