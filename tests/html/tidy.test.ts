import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tidy } from '../../src/html/tidy/tidy.ts';

type Cases = readonly (readonly [title: string, given: string, expected: string])[];

const spacers: Cases = [
  [
    'drops spacer paragraphs',
    '<p>a</p><p><br></p><p></p><p>&nbsp;</p><p>b</p>',
    '<p>a</p><p>b</p>',
  ],
  ['drops empty emphasis', '<p><strong><em> </em></strong></p><p>a<b></b></p>', '<p>a</p>'],
  ['drops zero-width paragraphs', '<p>&#8203;</p><p>a</p>', '<p>a</p>'],
  ['drops breaks at the edges', '<p><br>a<br></p>', '<p>a</p>'],
  ['makes two breaks a new paragraph', '<p>a<br><br>b<br>c</p>', '<p>a</p><p>b<br>c</p>'],
  ['finds breaks inside emphasis', '<p><em>a<br><br></em>b</p>', '<p><em>a</em></p><p>b</p>'],
  ['joins no words at the edge of emphasis', '<p><i>a </i> b</p>', '<p><i>a </i>b</p>'],
  ['makes runs of spaces one', '<p>a&nbsp;&nbsp; b\n c</p>', '<p>a b c</p>'],
  ['leaves preformatted text alone', '<pre>a  b\n c</pre>', '<pre>a  b\n c</pre>'],
  [
    'reads newlines where nothing else breaks lines',
    'a\n\n<b>b</b> c\nd',
    '<p>a</p><p><b>b</b> c<br>d</p>',
  ],
];

const bullets: Cases = [
  ['turns bullet paragraphs into a list', '<p>• a</p><p>• b</p>', '<ul><li>a</li><li>b</li></ul>'],
  [
    'turns bullet lines into a list',
    'x<br>- a<br>- b<br>y',
    '<p>x</p><ul><li>a</li><li>b</li></ul><p>y</p>',
  ],
  [
    'takes bullets that touch the text',
    '<p>•a</p><p>●b<br>●c</p><p>•d</p>',
    '<ul><li>a</li></ul><ul><li>b</li><li>c</li></ul><ul><li>d</li></ul>',
  ],
  [
    'keeps different bullets apart',
    '<p>• a</p><p>• b</p><p>- c</p><p>- d</p>',
    '<ul><li>a</li><li>b</li></ul><ul><li>c</li><li>d</li></ul>',
  ],
  ['sees through spacers', '<p>* a</p><p><br></p><p>* b</p>', '<ul><li>a</li><li>b</li></ul>'],
  [
    'takes a bullet in its own element',
    '<p><b>•</b> a</p><p><b>• b</b> c</p>',
    '<ul><li>a</li><li><b>b</b> c</li></ul>',
  ],
  [
    'keeps markup in entries',
    '<p>➢ <b>a</b> b</p><p>➢ c</p>',
    '<ul><li><b>a</b> b</li><li>c</li></ul>',
  ],
  ['leaves one dash alone', '<p>- 5°C</p><p>a</p>', '<p>- 5°C</p><p>a</p>'],
  [
    'leaves a middle dot inside words',
    '<p>un·e développeur·e</p><p>un·e autre</p>',
    '<p>un·e développeur·e</p><p>un·e autre</p>',
  ],
  ['leaves negative numbers', '<p>-5</p><p>-6</p>', '<p>-5</p><p>-6</p>'],
  ['leaves rules of dashes', '<p>-----</p><p>-----</p>', '<p>-----</p><p>-----</p>'],
  [
    'takes typed bullets off real entries',
    '<ul><li>• a</li><li>• b</li></ul>',
    '<ul><li>a</li><li>b</li></ul>',
  ],
];

const entries: Cases = [
  [
    'keeps breaks and cells of entries that lose a bullet',
    '<ul><li>• a<br>b</li><li>• c<table><tbody><tr><td></td><td>d</td></tr></tbody></table></li></ul>',
    '<ul><li>a<br>b</li><li><p>c</p><table><tbody><tr><td></td><td>d</td></tr></tbody></table></li></ul>',
  ],
  [
    'puts circles below other bullets',
    '<p>• a</p><p>◦ b</p><p>◦ c</p><p>• d</p>',
    '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>',
  ],
  ['leaves one typed bullet', '<ul><li>• a</li><li>b</li></ul>', '<ul><li>• a</li><li>b</li></ul>'],
];

const headings: Cases = [
  [
    'makes a bold paragraph a heading',
    '<p><strong>Duties</strong></p><p>a</p>',
    '<h3>Duties</h3><p>a</p>',
  ],
  ['makes loose bold text a heading', '<b>About</b><p></p><p>a</p>', '<h3>About</h3><p>a</p>'],
  [
    'accepts a colon and a break',
    '<p><b>Duties:<br></b></p><ul><li>a</li></ul>',
    '<h3>Duties:</h3><ul><li>a</li></ul>',
  ],
  ['accepts nested emphasis', '<strong><u>Duties<br><br></u></strong>a', '<h3>Duties</h3><p>a</p>'],
  [
    'splits a bold line from its text',
    '<p><b>Duties</b><br>We weld.</p>',
    '<h3>Duties</h3><p>We weld.</p>',
  ],
  ['leaves bold labels', '<p><b>Pay:</b> 10</p><p>a</p>', '<p><b>Pay:</b> 10</p><p>a</p>'],
  [
    'leaves bold labels with their value',
    '<p><b>Pay: 10</b></p><p>a</p>',
    '<p><b>Pay: 10</b></p><p>a</p>',
  ],
  ['leaves bold sentences', '<p><b>We weld.</b></p><p>a</p>', '<p><b>We weld.</b></p><p>a</p>'],
  [
    'leaves long bold text',
    `<p><b>${'a b '.repeat(25)}c</b></p><p>a</p>`,
    `<p><b>${'a b '.repeat(25)}c</b></p><p>a</p>`,
  ],
  [
    'leaves bold words that head nothing',
    '<p>a</p><p><b>Apply now</b></p>',
    '<p>a</p><p><b>Apply now</b></p>',
  ],
  [
    'leaves a bold line that text goes on from',
    '<p>We need<br><b>Rust</b><br>and C.</p>',
    '<p>We need<br><b>Rust</b><br>and C.</p>',
  ],
  [
    'leaves bold links',
    '<p><b><a href="https://a.example/">Apply</a></b></p><p>a</p>',
    '<p><b><a href="https://a.example/">Apply</a></b></p><p>a</p>',
  ],
  [
    'starts headings at level 3',
    '<h1>a</h1><p>b</p><h2>c</h2><h4>d</h4>',
    '<h3>a</h3><p>b</p><h4>c</h4><h5>d</h5>',
  ],
  [
    'ends headings at level 6',
    '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5>',
    '<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6><h6>e</h6>',
  ],
  ['drops empty headings', '<h2> <br></h2><h3><b>a</b></h3>b', '<h4>a</h4><p>b</p>'],
];

const structure: Cases = [
  [
    'turns emphasis around a list right side out',
    '<strong><ul><li>a</li></ul></strong>',
    '<ul><li>a</li></ul>',
  ],
  [
    'keeps emphasis around paragraphs',
    '<em><p>a</p><p>b</p></em>',
    '<p><em>a</em></p><p><em>b</em></p>',
  ],
  [
    'keeps the words around a wrapped list',
    '<b>A<ul><li>b</li></ul>c</b> d',
    '<h3>A</h3><ul><li>b</li></ul><p><b>c</b> d</p>',
  ],
  [
    'keeps a link around blocks',
    '<a href="https://a.example/"><div>a</div><ul><li>b</li></ul></a>',
    '<p><a href="https://a.example/">a</a></p><ul><li><a href="https://a.example/">b</a></li></ul>',
  ],
  ['gives stray entries a list', '<li>a</li> <li>b</li>c', '<ul><li>a</li><li>b</li></ul><p>c</p>'],
  [
    'keeps the edges of a wrapper inside a list',
    '<ul>a<div>b<li>c</li></div><div><li>d</li></div></ul>',
    '<ul><li>a<br>b</li><li>c</li><li>d</li></ul>',
  ],
  [
    'puts loose text of a description list into one value',
    '<dl>5<b>b</b><dt>c</dt></dl>',
    '<dl><dd>5<b>b</b></dd><dt>c</dt></dl>',
  ],
  ['gives stray terms a list', '<dt>a</dt><dd>b</dd>', '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['puts stray text into paragraphs', 'a<p>b</p><i>c</i> d', '<p>a</p><p>b</p><p><i>c</i> d</p>'],
  [
    'puts stray text of a list into entries',
    '<ul>a<li>b</li>c <i>d</i></ul>',
    '<ul><li>a</li><li>b</li><li>c <i>d</i></li></ul>',
  ],
  [
    'puts a nested list into the entry before it',
    '<ul><li>a</li><ul><li>b</li></ul></ul>',
    '<ul><li>a<ul><li>b</li></ul></li></ul>',
  ],
  [
    'unwraps the paragraph of an entry',
    '<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>',
    '<ul><li>a</li><li><p>b</p><p>c</p></li></ul>',
  ],
  [
    'keeps words in neighbouring boxes apart',
    '<div>a</div><div>b<div>c</div>d</div>e',
    '<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>',
  ],
  [
    'keeps paragraphs in boxes well formed',
    '<div><p>a</p>b<section><p>c</p></section></div>',
    '<p>a</p><p>b</p><p>c</p>',
  ],
  [
    'tidies cells',
    '<table><tbody><tr><td><p>a</p></td> <td></td></tr></tbody></table>',
    '<table><tbody><tr><td>a</td><td></td></tr></tbody></table>',
  ],
  ['drops white space between blocks', '<p>a</p>\n \n<p>b</p>', '<p>a</p><p>b</p>'],
];

for (const [rule, cases] of Object.entries({ spacers, bullets, entries, headings, structure })) {
  describe(`tidy: ${rule}`, () => {
    for (const [title, given, expected] of cases) {
      test(title, () => assert.equal(tidy(given), expected));
    }
  });
}
