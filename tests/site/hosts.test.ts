// Runs what the files for hosts have them run, in a fresh copy of the project and with the variables that each sets.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'smol-toml';
import { responseHeaders } from '../../src/headers/content-security-policy.ts';
import { toVercelFile } from '../../src/headers/host-headers.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';
import { runStep } from '../support/run-step.ts';

const ROOT = join(import.meta.dirname, '../..');
const readText = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface VercelFile {
  buildCommand: string;
  installCommand: string;
  outputDirectory: string;
  headers: { source: string; headers: { key: string; value: string }[] }[];
}
const netlify = parse(readText('netlify.toml')) as unknown as {
  build: { command: string; publish: string; environment: Record<string, string> };
};
const vercel = JSON.parse(readText('vercel.json')) as VercelFile;
/** The rows of the table of settings that a dashboard asks for. */
const cloudflare = new Map(
  [...readText('docs/deploying.md').matchAll(/^\| (Build[\w ]+) +\| `([^`]+)` +\|$/gm)].map(
    ([, name = '', value = '']) => [name.trim(), value],
  ),
);

const HOSTS = [
  {
    host: 'Netlify',
    command: netlify.build.command,
    folder: netlify.build.publish,
    variables: { ...netlify.build.environment, NETLIFY: 'true', URL: 'https://crumb.netlify.app' },
    address: 'https://crumb.netlify.app/',
  },
  {
    host: 'Cloudflare Pages',
    command: cloudflare.get('Build command') ?? '',
    folder: cloudflare.get('Build output directory') ?? '',
    variables: { CF_PAGES: '1', CF_PAGES_URL: 'https://1a2b3c4d.crumb.pages.dev' },
    address: 'https://crumb.pages.dev/',
  },
  {
    host: 'Vercel',
    command: vercel.buildCommand,
    folder: vercel.outputDirectory,
    variables: { VERCEL: '1', VERCEL_PROJECT_PRODUCTION_URL: 'crumb.vercel.app' },
    address: 'https://crumb.vercel.app/',
  },
];

describe('a host that builds the board', () => {
  let project: CopiedProject;
  before(() => {
    project = copyProject();
    const jobsDir = join(project.folder, 'content/jobs');
    mkdirSync(jobsDir, { recursive: true });
    writeFileSync(join(jobsDir, 'baker.json'), JSON.stringify(posting({ title: 'Baker' })));
    const facts = join(project.folder, 'src/site.ts');
    const written = readFileSync(facts, 'utf8');
    writeFileSync(facts, written.replace(/^ {2}url: .*$/m, "  url: 'https://jobs.example',"));
  });
  after(() => project.remove());

  for (const { host, command, folder, variables, address } of HOSTS) {
    test(`finds the site where it looks for it, with its own address on every page: ${host}`, () => {
      const { code, log } = runStep(
        { run: command, env: variables },
        { folder: project.folder, environment: { SOURCE_DATE_EPOCH: '1795435200' } },
      );
      assert.equal(code, 0, log);
      const front = readFileSync(join(project.folder, folder, 'index.html'), 'utf8');
      assert.ok(front.includes(`<link rel="canonical" href="${address}"`), address);
      assert.ok(existsSync(join(project.folder, folder, '_headers')));
      assert.ok(log.includes(`${address.slice(0, -1)} as their address, as ${host} states it.`));
    });
  }
});

test("Vercel's own file sends what no page can state by itself, in the words of the other hosts", () => {
  const [all, hashed] = vercel.headers;
  assert.deepEqual(
    all?.headers.map(({ key, value }) => [key, value]),
    responseHeaders({}).map(([name, value]) => [
      name,
      name === 'Content-Security-Policy' ? value.replace(/^.*; (?=frame-ancestors )/, '') : value,
    ]),
  );
  const { headers } = JSON.parse(toVercelFile('/', {})) as VercelFile;
  assert.deepEqual(hashed, headers[1]);
  assert.equal(all?.source, headers[0]?.source);
});
