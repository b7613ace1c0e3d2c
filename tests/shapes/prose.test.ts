// Descriptions as exporters leave them, and the texts that they keep apart.

import { testFiles, type FileCase } from './file-case.ts';

const shown = (shape: string, description: unknown, html: string): FileCase => [
  shape,
  { description },
  { description: html },
  { description: html },
];
const two = '<p>Bread</p><p>Cake</p>';
const lines = '<p>Bread<br>Cake</p>';
const list = '<ul><li>Bread</li><li>Cake</li></ul>';
const wordBullet = (word: string) =>
  `<p class=MsoListParagraph style="mso-list:l0"><![if !supportLists]><span style="font-family:Symbol">·<span style="font:7pt">&nbsp;&nbsp; </span></span><![endif]>${word}<o:p></o:p></p>`;

const descriptions: FileCase[] = [
  shown('an entity in escaped HTML', '&lt;p&gt;R&amp;amp;D&lt;/p&gt;', '<p>R&amp;D</p>'),
  shown('an entity in plain text', 'R&amp;D and bread', '<p>R&amp;D and bread</p>'),
  shown(
    'escaped four times, decoded no further',
    '&amp;amp;amp;lt;p&amp;amp;amp;gt;',
    '<p>&amp;amp;lt;p&amp;amp;gt;</p>',
  ),
  shown('a tag that is none', 'Know &lt;Java&gt; and bread', '<p>Know &lt;Java&gt; and bread</p>'),
  shown('a tag as a word of HTML', '<p>Know &lt;p&gt; tags</p>', '<p>Know &lt;p&gt; tags</p>'),
  shown(
    'angle brackets, escaped twice inside HTML',
    '&lt;p&gt;&amp;lt;10% travel&amp;gt;&lt;/p&gt;',
    '<p>&lt;10% travel&gt;</p>',
  ),
  shown('Windows line ends', 'Bread\r\n\r\nCake', two),
  shown('Unicode line ends', 'Bread\u2028Cake', lines),
  shown('written line ends', 'Bread\\r\\nCake', lines),
  shown('written line ends between tags', '<p>Bread</p>\\n<p>Cake</p>\\n', two),
  shown('written line ends inside a list', '<ul>\\n<li>Bread</li>\\n<li>Cake</li>\\n</ul>', list),
  shown('<br> with slashes', '<div>Bread<br/>Cake<br /><br />Tea</div>', `${lines}<p>Tea</p>`),
  shown(
    'as Hacker News writes it',
    'Bread | York<p>Cake: https:&#x2F;&#x2F;a.example',
    '<p>Bread | York</p><p>Cake: https://a.example</p>',
  ),
  shown('CDATA, escaped', '&lt;![CDATA[&lt;p&gt;Bread&lt;/p&gt;]]&gt;', '<p>Bread</p>'),
  shown('CDATA inside a tag', '<p><![CDATA[Bread]]></p><p>Cake</p>', two),
  shown('an end of CDATA left over', '<p>Bread</p><p>Cake</p>]]>', two),
  shown('a list typed with stars', '* Bread\n* Cake', list),
  shown('a list typed with bullets as entities', '&bull; Bread<br>&bull; Cake', list),
  shown('a list pasted from Word', wordBullet('Bread') + wordBullet('Cake'), list),
  shown(
    'a head pasted from Word',
    '<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style>p{color:red}</style><p>Bread</p>',
    '<p>Bread</p>',
  ),
  shown('Markdown', '**Bread** and \\- cake', '<p>**Bread** and \\- cake</p>'),
  shown(
    'words that were white',
    '<p style="color:white">Bread</p><p><font color="#ffffff">Cake</font></p>',
    two,
  ),
  shown('bold lines as headings', '<b>Bread</b><br>We bake.', '<h3>Bread</h3><p>We bake.</p>'),
  shown('HTML and text in a list', ['<p>Bread</p>', 'Cake'], two),
  shown('a typed @value', { '@type': 'rdf:HTML', '@value': '<p>Bread</p>' }, '<p>Bread</p>'),
  [
    'a script alone',
    { description: '<script>x</script>' },
    'quarantined',
    {},
    ['description', /no readable text/],
  ],
];

const whole = `<p>Light the oven. Then knead.</p>${list}`;
const apart = (shape: string, beside: object, sections: unknown[], appended: string): FileCase => [
  shape,
  { description: whole, ...beside },
  { description: whole, sections },
  { description: whole + appended },
];
const sections: FileCase[] = [
  apart(
    'held in the description',
    { responsibilities: 'Light the oven' },
    [['responsibilities', '<p>Light the oven</p>']],
    '',
  ),
  apart(
    'held with other spaces',
    { responsibilities: 'Light the&nbsp;oven.' },
    [['responsibilities', '<p>Light the oven.</p>']],
    '',
  ),
  apart('a list held', { skills: ['Bread', 'Cake'] }, [['skills', list]], ''),
  apart(
    'a list half held',
    { skills: ['Bread', 'Tea'] },
    [['skills', '<ul><li>Bread</li><li>Tea</li></ul>']],
    '<h3>Skills</h3><ul><li>Bread</li><li>Tea</li></ul>',
  ),
  apart(
    'HTML and text in a list',
    { responsibilities: ['<p>Sweep</p>', 'Dust'] },
    [['responsibilities', '<p>Sweep</p><p>Dust</p>']],
    '<h3>Responsibilities</h3><p>Sweep</p><p>Dust</p>',
  ),
  apart(
    'written line ends',
    { responsibilities: 'Sweep\\nDust' },
    [['responsibilities', '<p>Sweep<br>Dust</p>']],
    '<h3>Responsibilities</h3><p>Sweep<br>Dust</p>',
  ),
  apart(
    'a credential by its category',
    { qualifications: { credentialCategory: 'BSc' } },
    [['qualifications', '<p>BSc</p>']],
    '<h3>Qualifications</h3><p>BSc</p>',
  ),
  apart(
    'of the employer, never appended',
    { employerOverview: 'An old mill' },
    [['employerOverview', '<p>An old mill</p>']],
    '',
  ),
  apart('benefits, never appended', { jobBenefits: 'Tea' }, [], ''),
  apart('nothing', { responsibilities: 'N/A', qualifications: null, skills: '' }, [], ''),
  apart('nothing, marked up', { responsibilities: '<p>TBD</p>', skills: '<ul></ul>' }, [], ''),
  [
    'a script alone is reported',
    { description: whole, responsibilities: '&lt;script&gt;x&lt;/script&gt;' },
    { sections: [] },
    { description: whole, responsibilities: undefined },
    ['responsibilities', /no readable text .* It is left out\./],
  ],
  [
    'too long a text is reported',
    { description: whole, qualifications: 'x'.repeat(300_000) },
    { sections: [] },
    { description: whole, qualifications: undefined },
    ['qualifications', /300,000 characters long; the limit is 200,000\. It is left out\./],
  ],
];

testFiles('a description', descriptions);
testFiles('a text apart', sections);
