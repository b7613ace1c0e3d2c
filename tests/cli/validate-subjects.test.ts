// Messages speak of what their owner knows: a file, a column, a posting by its title, a line of overrides.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeFolder } from '../support/build-site.ts';

const ROOT = join(import.meta.dirname, '../..');

test('validate speaks of a file, a column and a posting as their owner knows them', () => {
  const content = writeFolder({
    'overrides.csv': 'source,id,property,value\n,7,hidden,yes\n',
    'jobs/bamboo.json': { result: [{ jobOpeningName: 'Cooper', id: '1' }] },
    'jobs/ashby.json': {
      jobs: [
        {
          title: 'Turner',
          jobUrl: 'https://a.example/2',
          publishedAt: '2026-11-02',
          isListed: true,
          descriptionHtml: '<p>Turn staves for us, all day long.</p>',
        },
      ],
    },
    'jobs/sheet.csv':
      'Job title,Company,Salary,Location,Mood,Description\nBaker,Stave,20 EUR,Cork,good,\nRoofer,Stave,20 EUR,Springfield,good,Roof.\n',
  });
  const { stdout } = spawnSync(process.execPath, ['src/cli/validate.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, JOBS_DIR: join(content, 'jobs'), NO_COLOR: '1' },
  });
  assert.match(
    stdout,
    /bamboo\.json\n {2}The whole file: quarantined\n.*\n {6}The file is read as/,
  );
  assert.match(stdout, /The file has columns that are not read: “Mood”/);
  assert.match(stdout, /"Baker" at line 2: quarantined/);
  assert.match(stdout, /hiringOrganization: has no name.* content\/sources\.json, as "employer"\./);
  assert.match(stdout, /column “Salary” \(baseSalary\): .* “salary min”, “salary max”/);
  assert.match(stdout, /datePosted: is missing.* The column for it is “date posted”\./);
  assert.match(stdout, /overrides\.csv:2 changes nothing: no posting has .* “7”/);
});
