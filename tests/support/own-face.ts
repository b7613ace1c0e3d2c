// A project whose owner gave the board a face of its own, and opened it to others.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CopiedProject } from './copied-project.ts';

/** One origin for each kind of what may be opened. */
export const OTHERS = {
  script: 'https://scripts.example/widget.js',
  counter: 'https://counter.example/count.js',
  connection: 'https://connections.example',
  font: 'https://fonts.example',
  image: 'https://images.example',
  form: 'https://forms.example',
  frame: 'https://frames.example',
};

/** As the refusal of a build says it, in another order. */
export const ALLOW = `{
    scripts: [{ src: '${OTHERS.script}', 'data-widget': 'seven' }],
    counter: { src: '${OTHERS.counter}', 'data-domain': 'jobs.example' },
    connections: ['${OTHERS.connection}'],
    fonts: ['${OTHERS.font}'],
    images: ['${OTHERS.image}'],
    forms: ['${OTHERS.form}'],
    frames: ['${OTHERS.frame}'],
  }`;

const PAGE = `---
import Page from '../layouts/Page.astro';
---
<Page title="Post a job" description="How to post a job" path="/post-a-job/">
  <h1 slot="header">Post a job</h1>
  <iframe title="Form" src="${OTHERS.frame}/job"></iframe>
  <img alt="Our shop" src="${OTHERS.image}/shop.svg" width="20" height="10" />
  <form method="post" action="${OTHERS.form}/sign-up">
    <label>Mail <input type="email" name="mail" /></label>
    <button>Sign up</button>
  </form>
  <script>
    void fetch('${OTHERS.connection}/news');
  </script>
</Page>
`;

const STYLE = `
@font-face {
  font-family: Elsewhere;
  src: url('${OTHERS.font}/elsewhere.woff2') format('woff2');
}
.prose, main { font-family: Elsewhere, sans-serif; }
`;

/** States facts in site.ts, each as the code of its value. */
export function stateFacts(folder: string, facts: Readonly<Record<string, string>>): void {
  const file = join(folder, 'src/site.ts');
  let text = readFileSync(file, 'utf8');
  for (const [name, value] of Object.entries(facts)) {
    const stated = new RegExp(`^  ${name}: .*,\n`, 'm');
    text = text.replace(stated, '').replace(/^\}\);$/m, () => `  ${name}: ${value},\n});`);
  }
  writeFileSync(file, text);
}

/** Adds a page and a style that load something of every kind from others. */
export function addOthers({ folder }: CopiedProject): void {
  writeFileSync(join(folder, 'src/pages/post-a-job.astro'), PAGE);
  const styles = join(folder, 'src/styles/tokens.css');
  writeFileSync(styles, readFileSync(styles, 'utf8') + STYLE);
}
