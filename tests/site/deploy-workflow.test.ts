// Runs the commands of the workflow that puts the board on GitHub Pages, with the variables that its runner sets.

import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';
import { readWorkflow } from '../support/read-workflow.ts';
import { runStep } from '../support/run-step.ts';

const { jobs } = readWorkflow('.github/workflows/deploy.yml');

function commandOf(job: string, isIt: (step: { id?: string; name?: string }) => boolean) {
  return jobs[job]?.steps.find((step) => step.run !== undefined && isIt(step));
}

describe('the workflow that deploys asks whether Pages is on', () => {
  const ask = (gh: string) =>
    runStep(
      commandOf('ask', ({ id }) => id === 'ask'),
      {
        folder: '.',
        contexts: { 'github.token': 'secret' },
        stands: { gh },
      },
    );

  test('and goes on where it is', () => {
    const { code, outputs, summary, calls } = ask('echo workflow');
    assert.equal(code, 0);
    assert.deepEqual(outputs, { pages: 'workflow' });
    assert.equal(summary, '');
    assert.deepEqual(calls, ['gh api repos/crumb/board/pages --jq .build_type']);
  });

  for (const [state, gh] of [
    ['is off', `echo '{"message":"Not Found"}'; echo 'gh: Not Found (HTTP 404)' >&2; exit 1`],
    ['takes a branch', 'echo legacy'],
  ] as const) {
    test(`and ends with a sentence, without failing, where it ${state}`, () => {
      const { code, outputs, log, summary } = ask(gh);
      assert.equal(code, 0, log);
      assert.notEqual(outputs['pages'], 'workflow');
      assert.match(log, /^::notice title=Not deployed::Nothing was deployed to GitHub Pages/m);
      assert.match(summary, /Settings → Pages → Source/);
    });
  }

  test('and fails where GitHub gives another answer', () => {
    const { code, log, outputs } = ask(`echo 'gh: Server Error (HTTP 502)' >&2; exit 1`);
    assert.equal(code, 1);
    assert.deepEqual(outputs, {});
    assert.match(log, /^::error title=Not deployed::.*HTTP 502/m);
  });
});

describe('the workflow that deploys builds', () => {
  let project: CopiedProject;
  let jobsDir = '';
  before(() => {
    project = copyProject();
    jobsDir = join(project.folder, 'content/jobs');
    mkdirSync(jobsDir, { recursive: true });
  });
  after(() => project.remove());

  const write = (name: string, content: unknown) =>
    writeFileSync(join(jobsDir, name), JSON.stringify(content));
  const build = (basePath: string) =>
    runStep(
      commandOf('build', ({ id }) => id === 'build'),
      {
        folder: project.folder,
        contexts: {
          'steps.pages.outputs.origin': 'https://crumb.example',
          'steps.pages.outputs.base_path': basePath,
        },
        environment: { SOURCE_DATE_EPOCH: '1795435200' },
      },
    );

  test('a site for the address that Pages gives it, and shows the summary', () => {
    write('baker.json', posting({ title: 'Baker' }));
    const { code, log, summary } = build('/board');
    assert.equal(code, 0, log);
    assert.match(summary, /^````text\n[^]*1 posting read from 1 file[^]*\n````\n$/);
    const front = readFileSync(join(project.folder, 'dist/index.html'), 'utf8');
    assert.match(front, /<link rel="canonical" href="https:\/\/crumb\.example\/board\/"/);
  });

  test('a report that leads to the lines of the commit', () => {
    const step = commandOf('build', ({ name }) => name === 'Write the report');
    write('mason.json', posting({ title: 'Mason', jobLocation: 'Hull' }));
    assert.equal(build('').code, 0);
    const { code, log } = runStep(step, {
      folder: project.folder,
      environment: { GITHUB_SERVER_URL: 'https://github.example', GITHUB_SHA: 'a1b2' },
    });
    assert.equal(code, 0, log);
    const [path = ''] = globSync(join(project.folder, '.placard/*/report.html'));
    const line = 'https://github.example/crumb/board/blob/a1b2/content/jobs/mason.json#L1';
    assert.ok(readFileSync(path, 'utf8').includes(`<a href="${line}">mason.json</a>:1`));
    rmSync(join(jobsDir, 'mason.json'));
  });

  test('a site at the root of its host where Pages names no path', () => {
    const { code, log } = build('');
    assert.equal(code, 0, log);
    const front = readFileSync(join(project.folder, 'dist/index.html'), 'utf8');
    assert.match(front, /<link rel="canonical" href="https:\/\/crumb\.example\/"/);
  });

  test('nothing where the board is refused, fails, and annotates the lines', () => {
    write('baker.json', { '@type': 'JobPosting', title: '', description: 'Bake.' });
    const { code, log, summary } = build('');
    assert.equal(code, 3, log);
    assert.match(log, /^::error file=content\/jobs\/baker\.json,line=1,title=title::title /m);
    assert.match(log, /^::error title=Not deployed::The old site stays\./m);
    assert.match(summary, /None of 1 postings can be published/);
  });
});

describe('the workflow that deploys', () => {
  const fetchStep = commandOf('build', ({ name = '' }) => name.startsWith('Fetch'));

  test('fetches feeds where some are named, and nothing where none are', () => {
    const { folder, remove } = copyProject();
    const stands = { npm: '' };
    assert.deepEqual(runStep(fetchStep, { folder, stands }).calls, []);
    const path = join(folder, 'content/sources.json');
    writeFileSync(path, '{"feeds/a.xml": {"employer": "Crumb"}}');
    assert.deepEqual(runStep(fetchStep, { folder, stands }).calls, []);
    writeFileSync(path, '{"feeds/a.xml": {"fetch": "https://crumb.example/a.xml"}}');
    assert.deepEqual(runStep(fetchStep, { folder, stands }).calls, ['npm run fetch']);
    assert.notEqual(runStep(fetchStep, { folder, stands: { npm: 'exit 3' } }).code, 0);
    rmSync(path);
    remove();
    assert.ok(!existsSync(folder));
  });

  test('asks another host to build where its hook is known, and fails where that does not answer', () => {
    const hook = (address: string, curl: string) =>
      runStep(
        commandOf('hook', () => true),
        {
          folder: '.',
          contexts: { 'secrets.DEPLOY_HOOK': address },
          stands: { curl },
        },
      );
    const unset = hook('', '');
    assert.deepEqual([unset.code, unset.calls], [0, []]);
    const asked = hook('https://hooks.example/1', '');
    assert.equal(asked.code, 0);
    assert.match(asked.calls.join(), /--fail .*--request POST .* https:\/\/hooks\.example\/1$/);
    assert.equal(hook('https://hooks.example/1', 'exit 22').code, 22);
  });

  test('keeps its schedule awake by enabling itself', () => {
    const { code, calls } = runStep(
      commandOf('stay-awake', () => true),
      {
        folder: '.',
        contexts: { 'github.token': 'secret' },
        stands: { gh: '' },
      },
    );
    assert.equal(code, 0);
    const path = 'repos/crumb/board/actions/workflows/deploy.yml/enable';
    assert.deepEqual(calls, [`gh api --method PUT ${path}`]);
  });
});
