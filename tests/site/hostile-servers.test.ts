// The servers of `npm run dev` and `npm run preview`, with hostile postings and asked for hostile addresses.

import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { buildSite, NOON, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { dangersIn } from '../support/dangers.ts';
import { startServer, type DevServer } from '../support/dev-server.ts';
import { place, posting, SAME_DIGITS } from '../support/postings.ts';

const PAYLOAD = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>';
const HOSTILE = {
  'markup.json': posting({
    title: PAYLOAD,
    description: `<p onclick="alert(3)">Bakes ${PAYLOAD}</p><style>*{}</style><form action="//e.example"><input></form>`,
    hiringOrganization: { name: PAYLOAD },
    jobLocation: place(PAYLOAD, 'GB'),
    skills: [PAYLOAD],
    url: 'javascript:alert(4)',
    slug: '../../index',
  }),
  'image.json': posting({
    title: '__ASTRO_IMAGE_x',
    hiringOrganization: { name: '__ASTRO_IMAGE_y' },
    skills: '__ASTRO_IMAGE_z',
    url: 'https://x.example/image',
  }),
  'digits-a.json': posting(SAME_DIGITS[0]),
  'digits-b.json': posting({ ...SAME_DIGITS[1], description: 'Bakes cakes.' }),
  'names.json': posting({
    title: '__proto__',
    hiringOrganization: { name: 'constructor' },
    jobLocation: place('toString', 'FR', '__proto__'),
    url: 'https://x.example/names',
  }),
  'template.json': posting({ title: 'Cooper ${7*7} {7*7}', url: 'https://x.example/template' }),
};
const BROKEN = { 'cut.json': '{"@type":"JobPosting",', 'deep.json': '['.repeat(50_000) };

const ADDRESSES = [
  '/../../../../etc/passwd',
  '/..%2f..%2f..%2fetc%2fpasswd',
  '/@fs/etc/passwd?raw',
  '/@fs/etc/passwd?import&raw??',
  '/%00',
  '/%',
  '/jobs/%E0%A4%A/',
  `/jobs/${'a'.repeat(30_000)}/`,
  '/jobs/%3Cscript%3Ealert(77)%3C/script%3E/',
  '/jobs/<script>alert(77)</script>/',
  '/places/__proto__/',
  '/companies/constructor/',
  '/?place=%3Cscript%3Ealert(77)%3C%2Fscript%3E&q=%22%3E%3Cimg%20src=x%20onerror=alert(77)%3E',
  `/?${'place=a&'.repeat(2_000)}`,
  '/page/0/',
  '//evil.example/',
  '/_image?href=https://evil.example/x.png&w=1&h=1&f=png',
];

describe('a server on the machine of an owner', () => {
  let project: CopiedProject;
  let jobsDir: string;
  let site: BuiltSite;
  before(() => {
    project = copyProject();
    jobsDir = writeFolder(HOSTILE);
    site = buildSite(jobsDir);
    assert.equal(site.code, 0, site.stderr);
  });
  after(() => {
    project.remove();
    site.remove();
  });

  for (const command of ['dev', 'preview'] as const) {
    describe(`of ${command}`, () => {
      let server: DevServer;
      before(async () => {
        if (command === 'dev') {
          for (const [name, text] of Object.entries(BROKEN))
            writeFileSync(join(jobsDir, name), text);
          symlinkSync('/etc/passwd', join(jobsDir, 'link.json'));
        }
        server = await startServer(command, project.folder, {
          JOBS_DIR: jobsDir,
          OUT_DIR: site.outDir,
          SOURCE_DATE_EPOCH: String(NOON),
        });
      });
      after(async () => {
        await server?.stop();
        for (const name of [...Object.keys(BROKEN), 'link.json'])
          rmSync(join(jobsDir, name), { force: true });
      });

      test('shows every posting that can be read, and runs, loads and submits nothing of it', async () => {
        const index = (await server.get('/')).text;
        const jobs = new Set(
          [...index.matchAll(/href="(\/jobs\/[^"/]+\/)"/g)].map(([, path]) => path),
        );
        assert.equal(jobs.size, Object.keys(HOSTILE).length);
        for (const path of ['/', '/companies/', '/places/gb/', '/places/fr/', ...jobs]) {
          const { status, text } = await server.get(path ?? '');
          assert.equal(status, 200, path);
          assert.deepEqual(dangersOf(text), [], path);
        }
      });

      test('answers hostile addresses, gives no file of the machine, and goes on', async () => {
        for (const address of ADDRESSES) {
          const { status, text } = await ask(server.origin, address);
          assert.ok(status > 0, address);
          assert.doesNotMatch(text, /root:[^:]*:0:0:/, address);
          assert.deepEqual(reflectedIn(text), [], address);
        }
        const foreign = await ask(server.origin, '/', { host: 'evil.example' });
        assert.equal(foreign.status, 403);
        assert.equal((await server.get('/')).status, 200);
      });
    });
  }
});

/** The development server adds scripts and styles of its own. */
function dangersOf(html: string): string[] {
  const ofTheServer =
    /^script: <script (?:type="module"(?: src="\/|>\s*import )|src="\/src\/)|^style: <style data-vite-dev-id=/;
  return dangersIn(new JSDOM(html).window.document).filter((danger) => !ofTheServer.test(danger));
}

/** What of an address would run on the page that answers it; pages of faults are Astro's own. */
function reflectedIn(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('script, [onerror], meta[http-equiv="refresh" i]')]
    .map(({ outerHTML }) => outerHTML)
    .filter((written) => /alert\(77|evil\.example/.test(written));
}

/** Asks for an address as it is written: `fetch` would put it in order. */
function ask(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}
