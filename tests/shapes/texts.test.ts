import { testFiles, type FileCase } from './file-case.ts';

const says = (property: string, value: unknown, texts: string[], markup: unknown): FileCase => [
  `${property} ${JSON.stringify(value)}`,
  { [property]: value },
  { texts: texts.length === 0 ? {} : { [property]: texts } },
  { [property]: markup },
];
const occupation = (name: string) => ({ '@type': 'Occupation', name });
const unit = (name: string) => ({ '@type': 'Organization', name });

const texts: FileCase[] = [
  says('jobBenefits', ['&lt;p&gt;TBD&lt;/p&gt;', '<b>Not specified.</b>'], [], undefined),
  says('industry', ['Food &amp; drink', 'N/A', ''], ['Food & drink'], 'Food & drink'),
  says('industry', 'Food &amp;amp; drink', ['Food &amp; drink'], 'Food &amp; drink'),
  says('industry', { '@type': 'DefinedTerm', name: 'Food' }, ['Food'], 'Food'),
  says('occupationalCategory', '51-3011.00 Bakers', ['51-3011.00 Bakers'], '51-3011.00 Bakers'),
  says('occupationalCategory', ['Bakers', 'Cooks'], ['Bakers', 'Cooks'], ['Bakers', 'Cooks']),
  says(
    'occupationalCategory',
    { '@type': 'CategoryCode', codeValue: '51-3011' },
    ['51-3011'],
    '51-3011',
  ),
  says(
    'relevantOccupation',
    ['Baker', { name: 'Cook' }],
    ['Baker', 'Cook'],
    [occupation('Baker'), occupation('Cook')],
  ),
  says('employmentUnit', 'Night', ['Night'], unit('Night')),
  says(
    'employmentUnit',
    [{ name: 'Night' }, { name: 'Day' }],
    ['Night', 'Day'],
    [unit('Night'), unit('Day')],
  ),
  says('workHours', '9&ndash;5', ['9–5'], '9–5'),
  says('workHours', ['9-5', 'Sat'], ['9-5', 'Sat'], '9-5, Sat'),
  says('jobDuration', '6 months', ['6 months'], '6 months'),
  says(
    'physicalRequirement',
    [{ '@type': 'DefinedTerm', name: 'Lifts' }, 'Walks'],
    ['Lifts', 'Walks'],
    'Lifts, Walks',
  ),
  says('jobBenefits', 'Bread', ['Bread'], 'Bread'),
  says('skills', '', [], undefined),
  says('skills', null, [], undefined),
  says('skills', 'Kneading, Scoring', ['Kneading, Scoring'], 'Kneading, Scoring'),
  says('skills', 'a, b, c', ['a', 'b', 'c'], 'a, b, c'),
  says('skills', { '@type': 'DefinedTerm', termCode: 'KN' }, ['KN'], 'KN'),
  [
    'skills as HTML are words in the markup, as on the page',
    { skills: '<ul><li>Kneading</li><li>Scoring</li></ul>' },
    { sections: [['skills', '<ul><li>Kneading</li><li>Scoring</li></ul>']] },
    { skills: 'Kneading, Scoring' },
  ],
];

const count = (value: unknown, openings: number | undefined, problem?: RegExp): FileCase => [
  `totalJobOpenings ${JSON.stringify(value)}`,
  { totalJobOpenings: value },
  { totalJobOpenings: openings },
  { totalJobOpenings: openings },
  ...(problem === undefined ? [] : [['totalJobOpenings', problem] as const]),
];
const speaks = (inLanguage: unknown, language: string | undefined): FileCase => [
  `inLanguage ${JSON.stringify(inLanguage)}`,
  { inLanguage },
  { language },
  {},
];
const others: FileCase[] = [
  count('3.0', 3),
  count(0, undefined),
  count(2.5, undefined, /"2\.5" is not a count/),
  count('many', undefined, /"many" is not a count/),
  speaks(['de', 'en'], 'de'),
  speaks('pt_BR', 'pt-BR'),
  speaks('deu', 'de'),
  speaks('German', undefined),
  speaks({ '@type': 'Language', name: 'de' }, 'de'),
  ['directApply TRUE', { directApply: 'TRUE' }, { directApply: true }, { directApply: false }],
  ['directApply false', { directApply: 'false' }, { directApply: false }, { directApply: false }],
];

testFiles('a text', texts);
testFiles('a number, a language, a promise', others);
