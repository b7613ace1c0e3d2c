// Runs the commands of the files to copy from docs/, with the variables that each engine sets; they make the same
// site as one build.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { fillIn, readKubernetesJob, readWorkflow, type Step } from '../support/read-workflow.ts';
import { digestOfTree } from '../support/tree-digest.ts';
import { writeBoardInParts } from './board-in-parts.ts';

type Environment = Record<string, string>;

describe('a board that engines build on many machines', () => {
  let [jobsDir, work] = ['', ''];
  before(() => {
    jobsDir = writeBoardInParts();
    work = mkdtempSync(join(tmpdir(), 'placard-machines-'));
  });
  after(() => {
    for (const folder of [jobsDir, work]) rmSync(folder, { recursive: true });
  });

  /** Runs in a project like a fresh checkout, its postings included. */
  function onMachine(run: (project: CopiedProject) => void): void {
    const project = copyProject();
    cpSync(jobsDir, join(project.folder, 'content/jobs'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    run(project);
    project.remove();
  }

  function start(
    project: CopiedProject,
    command: readonly string[],
    environment: Environment,
  ): void {
    const [program = '', ...words] = command;
    const { status, stderr } = spawnSync(program, words, {
      cwd: project.folder,
      encoding: 'utf8',
      timeout: 300_000,
      // The engine that runs these tests may set such variables itself.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    });
    assert.equal(status, 0, `${command.join(' ')}\n${stderr}`);
  }

  /** Returns the digest of the site of one build at the same instant. */
  function singleTree(seconds: string): string {
    let tree = '';
    onMachine((project) => {
      start(project, ['npm', 'run', 'build'], { SOURCE_DATE_EPOCH: seconds });
      tree = digestOfTree(join(project.folder, 'dist'));
    });
    return tree;
  }

  test('by a GitHub matrix is the board of one build', () => {
    const { jobs } = readWorkflow('docs/build-on-many-machines.yml');
    const artifacts = join(work, 'artifacts');
    const outputs = join(work, 'outputs');

    /** Runs a step; of other people's actions it does what their names say, and `npm ci` is done already. */
    function runStep(
      project: CopiedProject,
      step: Step,
      contexts: Environment,
      environment: Environment,
    ): void {
      const option = (name: string) => fillIn(String(step.with?.[name]), contexts);
      if (step.run !== undefined && step.run !== 'npm ci') {
        const command = fillIn(step.run, contexts);
        start(project, ['bash', '-e', '-c', command], { ...environment, GITHUB_OUTPUT: outputs });
      }
      if (step.uses?.startsWith('actions/upload-artifact@')) {
        const from = join(project.folder, option('path'));
        cpSync(from, join(artifacts, option('name')), { recursive: true });
      }
      if (step.uses?.startsWith('actions/download-artifact@')) {
        assert.equal(step.with?.['merge-multiple'], true);
        const prefix = option('pattern').replace(/\*$/, '');
        for (const name of readdirSync(artifacts).filter((found) => found.startsWith(prefix))) {
          cpSync(join(artifacts, name), join(project.folder, option('path')), { recursive: true });
        }
      }
    }

    function runJob(
      name: string,
      contexts: Environment,
      finish?: (project: CopiedProject) => void,
    ): void {
      const job = jobs[name];
      assert.ok(job, `no job is called ${name}`);
      const environment = Object.fromEntries(
        Object.entries(job.env ?? {}).map(([key, value]) => [key, fillIn(value, contexts)]),
      );
      onMachine((project) => {
        for (const step of job.steps) runStep(project, step, contexts, environment);
        finish?.(project);
      });
    }

    writeFileSync(outputs, '');
    runJob('clock', {});
    const [, seconds = ''] = /^seconds=(\d+)$/m.exec(readFileSync(outputs, 'utf8')) ?? [];
    const total = jobs['shard']?.strategy?.matrix['machine']?.length ?? 0;
    assert.equal(total, 4);
    for (let index = 0; index < total; index += 1) {
      runJob('shard', {
        'needs.clock.outputs.seconds': seconds,
        'strategy.job-index': String(index),
        'strategy.job-total': String(total),
      });
    }
    runJob('merge', {}, (project) => {
      assert.equal(digestOfTree(join(project.folder, 'dist')), singleTree(seconds));
      const published = jobs['merge']?.steps.find(({ uses }) => uses?.includes('upload-pages'));
      assert.equal(published?.with?.['path'], 'dist');
    });
  });

  test('by Kubernetes is the board of one build', () => {
    const seconds = '1795435200';
    const board = join(work, 'board');
    mkdirSync(board);
    cpSync(jobsDir, join(board, 'postings'), { recursive: true, verbatimSymlinks: true });
    const shards = readKubernetesJob('docs/kubernetes-shards.yml');
    const merge = readKubernetesJob('docs/kubernetes-merge.yml');
    const containerOf = ({ spec }: typeof shards) => {
      const [container] = spec.template.spec.containers;
      assert.ok(container);
      return container;
    };
    const runPod = (job: typeof shards, engine: Environment) => {
      const { command, args, env } = containerOf(job);
      const stated = env.map(({ name, value }): [string, string] => [
        name,
        value.replace(/^\/board/, board).replace('CLOCK', seconds),
      ]);
      onMachine((project) => {
        start(project, [...command, ...args], { ...Object.fromEntries(stated), ...engine });
      });
    };

    const { completionMode, completions = 0 } = shards.spec;
    assert.equal(completionMode, 'Indexed');
    const count = containerOf(shards).env.find(({ name }) => name === 'SHARD_COUNT');
    assert.equal(count?.value, String(completions));
    for (let index = 0; index < completions; index += 1) {
      runPod(shards, { JOB_COMPLETION_INDEX: String(index) });
    }
    assert.equal(containerOf(merge).image, containerOf(shards).image);
    runPod(merge, {});
    assert.equal(digestOfTree(join(board, 'dist')), singleTree(seconds));
    assert.deepEqual(readdirSync(board).sort(), ['dist', 'postings']);
  });
});
