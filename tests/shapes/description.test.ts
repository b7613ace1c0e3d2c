import { testShapes, type ShapeCase } from './shape-case.ts';

const html = '<p>Bake <b>bread</b> &amp; cake.</p>';
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const shown = (shape: string, description: unknown, expected: string): ShapeCase => [
  shape,
  { description },
  { description: expected },
  { description: expected },
];

const descriptions: ShapeCase[] = [
  shown('HTML', html, html),
  shown('HTML escaped once', escape(html), html),
  shown('HTML escaped twice', escape(escape(html)), html),
  shown('HTML escaped three times', escape(escape(escape(html))), html),
  shown('plain text', 'Bake bread & cake.', '<p>Bake bread &amp; cake.</p>'),
  shown(
    'plain text with paragraphs',
    'Bake bread.\n\nBake cake.',
    '<p>Bake bread.</p><p>Bake cake.</p>',
  ),
  shown(
    'plain text with a typed list',
    'You will:\n• bake bread\n• bake cake',
    '<p>You will:</p><ul><li>bake bread</li><li>bake cake</li></ul>',
  ),
  shown('plain text about markup', '&amp;lt;10% travel&amp;gt;', '<p>&lt;10% travel&gt;</p>'),
  shown('<p> as separator', 'Bake bread.<p>Bake cake.', '<p>Bake bread.</p><p>Bake cake.</p>'),
  shown('<br> alone', 'Bake bread.<br><br>Bake cake.<br>', '<p>Bake bread.</p><p>Bake cake.</p>'),
  shown('written \\n', 'Bake bread.\\n\\nBake cake.', '<p>Bake bread.</p><p>Bake cake.</p>'),
  shown('CDATA', '<![CDATA[<p>Bake bread.</p>]]>', '<p>Bake bread.</p>'),
  shown(
    'Markdown escapes are left alone',
    'Bake 1\\. bread \\& cake.',
    '<p>Bake 1\\. bread \\&amp; cake.</p>',
  ),
  shown(
    'pasted from Word',
    '<p class="MsoNormal" style="mso-fareast-language:EN-GB"><o:p>&nbsp;</o:p></p><!--[if !supportLists]--><p class="MsoNormal">Bake <span lang="EN-GB">bread</span>.<o:p></o:p></p><!--[endif]-->',
    '<p>Bake bread.</p>',
  ),
  shown(
    'white-on-white tags',
    '<p>Bake bread.</p><p style="color:#fff;font-size:1px">#LI-XY1</p>',
    '<p>Bake bread.</p><p>#LI-XY1</p>',
  ),
  shown(
    'bullets in paragraphs',
    '<p>• bake bread</p><p>• bake cake</p>',
    '<ul><li>bake bread</li><li>bake cake</li></ul>',
  ),
  shown(
    'spacers',
    '<p>Bake bread.</p><p><br></p><p>&nbsp;</p><p>Bake cake.</p>',
    '<p>Bake bread.</p><p>Bake cake.</p>',
  ),
  shown(
    'a script',
    '<p>Bake bread.</p><script>alert(1)</script><img src=x onerror=alert(1)>',
    '<p>Bake bread.</p>',
  ),
  shown('several texts', ['Bake bread.', 'Bake cake.'], '<p>Bake bread.</p><p>Bake cake.</p>'),
];

const description = '<p>Bake bread.</p>';
const duties = '<ul><li>Light the oven</li><li>Knead the dough</li></ul>';
const apart: ShapeCase[] = [
  [
    'responsibilities as HTML',
    { description, responsibilities: duties },
    { sections: [['responsibilities', duties]] },
    {
      description: `${description}<h3>Responsibilities</h3>${duties}`,
      responsibilities: 'Light the oven\nKnead the dough',
    },
  ],
  [
    'responsibilities as escaped HTML',
    { description, responsibilities: escape(duties) },
    { sections: [['responsibilities', duties]] },
    { description: `${description}<h3>Responsibilities</h3>${duties}` },
  ],
  [
    'responsibilities as a list of texts',
    { description, responsibilities: ['Light the oven', 'Knead the dough'] },
    { sections: [['responsibilities', duties]] },
    { description: `${description}<h3>Responsibilities</h3>${duties}` },
  ],
  [
    'responsibilities that the description repeats',
    {
      description: `${description}${duties}`,
      responsibilities: ['Light the oven', 'Knead the dough'],
    },
    {},
    { description: `${description}${duties}`, responsibilities: 'Light the oven\nKnead the dough' },
  ],
  [
    'qualifications as a credential',
    {
      description,
      qualifications: {
        '@type': 'EducationalOccupationalCredential',
        name: 'Food hygiene',
        about: 'level 2',
      },
    },
    { sections: [['qualifications', '<p>Food hygiene, level 2</p>']] },
    {
      description: `${description}<h3>Qualifications</h3><p>Food hygiene, level 2</p>`,
      qualifications: 'Food hygiene, level 2',
    },
  ],
  [
    'skills as a comma-separated text',
    { description, skills: 'Kneading, Scoring, Proofing' },
    { sections: [['skills', '<ul><li>Kneading</li><li>Scoring</li><li>Proofing</li></ul>']] },
    {
      description: `${description}<h3>Skills</h3><ul><li>Kneading</li><li>Scoring</li><li>Proofing</li></ul>`,
    },
  ],
  [
    'all three, in order',
    { description, skills: 'Kneading', qualifications: 'Patience', responsibilities: 'Ovens' },
    {},
    {
      description: `${description}<h3>Responsibilities</h3><p>Ovens</p><h3>Qualifications</h3><p>Patience</p><h3>Skills</h3><p>Kneading</p>`,
    },
  ],
  [
    'employerOverview',
    { description, employerOverview: '<p>Three sheaves since 1911.</p>' },
    { sections: [['employerOverview', '<p>Three sheaves since 1911.</p>']] },
    { description, employerOverview: 'Three sheaves since 1911.' },
  ],
];

testShapes('a description', descriptions);
testShapes('texts beside the description', apart);
