// Texts that the fuzz takes pieces of, and hostile strings.

import { readPayloads } from '../corpus.ts';
import { withoutHostileInput, withoutPostings } from '../../support/corpus.ts';
import { readDescriptions } from '../corpus.ts';
import { decodeDescription } from '../../../src/html/decode.ts';

/** In the shapes of real ones. */
const MADE = [
  '<p><strong>About us</strong></p><p>We bake bread &amp; cakes in R&amp;D kitchens.<br>Come &ndash; we&rsquo;re <em>open</em>.</p><ul><li>Flour</li><li>Water<ul><li>cold</li><li>warm</li></ul></li></ul><h3>Apply</h3><p><a href="https://jobs.example/a?b=1&amp;c=2" target="_blank">Here</a> or <a href="mailto:a@b.example">write</a>.</p>',
  '<div class="content"><section><h2>Role</h2><div><span style="font-size:11pt">Weld&nbsp;pipes</span></div><ul>\n<li>Pay: 20 &gt; 15</li>\n<li><b>Shift</b> <u>late</u></ul></section><hr><blockquote><p>“It is warm.”</p></blockquote></div>',
  'Intro<br><br><strong>Tasks<br></strong><ul><li>One<li>Two</ul>And H<sub>2</sub>O, m<sup>2</sup>, <code>npm</code>, <s>old</s>.<br>',
];

export function plainTexts(): string[] {
  if (withoutPostings !== false) return MADE;
  const real = ['linkedin-2021', 'builtin-2026'].flatMap((folder) => [
    ...readDescriptions(folder).values(),
  ]);
  const html = real.map(decodeDescription).filter(({ format }) => format === 'html');
  return [...MADE, ...html.map(({ content }) => content)];
}

export function readHostileStrings(): string[] {
  return withoutHostileInput === false ? readPayloads() : [];
}
