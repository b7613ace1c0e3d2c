// Runs the command of a workflow's step as GitHub's runner does: bash, the step's variables, files for what it says.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fillIn, type Step } from './read-workflow.ts';

/** A program that stands for one of the runner's, as a Bash script; each call is logged as a line. */
type Stand = Readonly<Record<string, string>>;

export interface StepRun {
  code: number | null;
  /** Standard output and error. */
  log: string;
  outputs: Record<string, string>;
  summary: string;
  /** The calls of programs that stand for the runner's, in order. */
  calls: string[];
}

/** Runs a step in `folder`; `contexts` are the values of its expressions. */
export function runStep(
  step: Step | undefined,
  {
    folder,
    contexts = {},
    stands = {},
    environment = {},
    files = {},
  }: {
    folder: string;
    contexts?: Readonly<Record<string, string>>;
    stands?: Stand;
    environment?: Readonly<Record<string, string>>;
    /** What an earlier step left in the runner's temporary folder. */
    files?: Readonly<Record<string, string>>;
  },
): StepRun {
  if (step?.run === undefined) throw new Error('The step runs nothing.');
  if (step.run.includes('${{')) throw new Error('An expression stands in the command itself.');
  const temporary = mkdtempSync(join(tmpdir(), 'placard-step-'));
  const said = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary', CALLS: 'calls' };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(temporary, name)), { recursive: true });
    writeFileSync(join(temporary, name), content);
  }
  const paths = Object.fromEntries(
    Object.entries(said).map(([name, file]) => [name, join(temporary, file)]),
  );
  for (const path of Object.values(paths)) writeFileSync(path, '');
  for (const [name, script] of Object.entries(stands)) {
    const path = join(temporary, name);
    writeFileSync(path, `#!/usr/bin/env bash\necho "${name} $*" >> "$CALLS"\n${script}\n`);
    chmodSync(path, 0o755);
  }
  const stated = Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, value]) => [name, fillIn(value, contexts)]),
  );
  const node = dirname(process.execPath);
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step.run], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
    // The engine that runs these tests may set such variables itself.
    env: {
      PATH: `${temporary}:${node}:${process.env['PATH']}`,
      HOME: process.env['HOME'],
      GITHUB_REPOSITORY: 'crumb/board',
      RUNNER_TEMP: temporary,
      ...paths,
      ...environment,
      ...stated,
    },
  });
  const read = (name: keyof typeof said) => readFileSync(join(temporary, said[name]), 'utf8');
  const run = {
    code: status,
    log: stdout + stderr,
    outputs: Object.fromEntries(
      linesOf(read('GITHUB_OUTPUT')).map((line): [string, string] => {
        const [name = '', ...value] = line.split('=');
        return [name, value.join('=')];
      }),
    ),
    summary: read('GITHUB_STEP_SUMMARY'),
    calls: linesOf(read('CALLS')),
  };
  rmSync(temporary, { recursive: true });
  return run;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
