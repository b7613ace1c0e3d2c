// A project whose owner wrote pages, a text on an employer, and put logos beside the postings.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFolder } from './build-site.ts';
import { copyProject, type CopiedProject } from './copied-project.ts';
import { place, posting } from './postings.ts';

/** One green pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaGj4DwACBQGAgZQ+7wAAAABJRU5ErkJggg==',
  'base64',
);
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="#17616b" d="M0 0h40v20H0z"/></svg>';

export const OWNER_FILES = {
  'content/pages/about.md': `---
title: About us
description: Why this board is there
link: header
---
We list work in old houses. [Who runs it](legal/imprint.md#where), [all jobs](/).

![The team](./team.png)

## Main
`,
  'content/pages/legal/imprint.md': `---
title: Impressum
link: footer
order: 2
noindex: true
lang: de
---
## Where

4 Glass Lane, Leeds.
`,
  'content/pages/post.md': `---
title: Post a job
link: footer
order: 1
---
# Post a job with us

Write to us.
`,
  'content/pages/team.png': PIXEL,
  'content/companies/pane-putty.md': `---
website: https://www.pane-putty.example/glass
description: Glaziers since 1931
---
Three glaziers and a cat.

## Results

See [our board](/about/).
`,
  'public/logos/pane-putty.svg': LOGO,
  'public/logos/three-sheaf.svg': LOGO,
} as const satisfies Record<string, string | Buffer>;

const employer = (name: string, link?: string) => ({
  hiringOrganization: { '@type': 'Organization', name, ...(link && { sameAs: link }) },
});

export interface OwnerProject extends CopiedProject {
  jobsDir: string;
  write: (path: string, content: string | Buffer) => void;
}

/** Two jobs are of an employer with a logo, two of one without. */
export function ownerProject(): OwnerProject {
  const project = copyProject();
  const write = (path: string, content: string | Buffer) => {
    const file = join(project.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [path, content] of Object.entries(OWNER_FILES)) write(path, content);
  const sheaves = employer('Three Sheaves', 'https://www.sheaves.example/');
  const jobs = {
    'glazier.json': posting(),
    'putty.json': posting({ title: 'Putty mixer', url: 'https://x.example/putty' }),
    'baker.json': posting({ title: 'Baker', url: 'https://x.example/baker', ...sheaves }),
    'miller.json': posting({
      title: 'Miller',
      url: 'https://x.example/miller',
      jobLocation: place('York', 'GB', 'England'),
      ...sheaves,
    }),
  };
  const jobsDir = writeFolder(jobs);
  return { ...project, jobsDir, write };
}

/** Changes the facts of the project's site.ts. */
export function changeSite({ folder, write }: OwnerProject, from: string, to: string): void {
  const source = readFileSync(join(folder, 'src/site.ts'), 'utf8');
  if (!source.includes(from)) throw new Error(`site.ts has no ${from}.`);
  write('src/site.ts', source.replace(from, to));
}
