// Workflows run the code of others, some of them with the right to write: each is the very one that was looked at.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { Workflow } from '../support/read-workflow.ts';

const WORKFLOWS = globSync(['.github/workflows/*.yml', 'docs/*.yml'])
  .filter((path) => readFileSync(path, 'utf8').includes('runs-on:'))
  .sort();

describe('a workflow', () => {
  test('is there', () => assert.ok(WORKFLOWS.length >= 3, WORKFLOWS.join()));

  for (const path of WORKFLOWS) {
    const text = readFileSync(path, 'utf8');
    const uses = [...text.matchAll(/uses: (\S+)(.*)/g)];

    test(`${path} names each action by its commit, with the version beside it`, () => {
      for (const [, action = '', comment = ''] of uses) {
        assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
        assert.match(comment, /^ # v\d+\.\d+\.\d+$/);
      }
    });

    test(`${path} keeps no credentials in a checkout`, () => {
      const checkouts = uses.filter(([, action]) => action?.startsWith('actions/checkout@'));
      const kept = text.match(/persist-credentials: false/g) ?? [];
      assert.equal(kept.length, checkouts.length);
    });

    test(`${path} puts no expression into a command, where its text would be run`, () => {
      const { jobs } = parse(text) as Workflow;
      for (const { steps } of Object.values(jobs)) {
        for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
      }
    });

    test(`${path} may only read, but for what it names`, () => {
      assert.match(text, /^permissions:\n {2}contents: read$/m);
      assert.doesNotMatch(text, /pull_request_target|permissions: write-all/);
    });
  }
});
