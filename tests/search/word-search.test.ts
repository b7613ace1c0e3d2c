import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { find, JOBS } from '../support/searched-jobs.ts';

describe('a search for words', () => {
  const table: readonly [string, string, string[]][] = [
    ['finds a word whatever its case', 'STRUCTURAL', ['welder']],
    ['finds what begins so where no job has the word', 'struct', ['welder']],
    ['finds whole words of one letter alone', 'c', ['letter']],
    ['ranks titles over employers', 'welder', ['welder', 'baker']],
    ['wants every word, wherever it stands', 'sheaf welding', ['cpp']],
    ['finds the singular by the plural', 'welders tacoma', ['welder']],
    ['finds the plural of a skill that has none', 'pythons', ['data']],
    ['finds women by the word for men', 'Verkäufer', ['saleswoman']],
    ['finds what is written without umlauts', 'verkaeufer', ['saleswoman']],
    ['finds inside compounds of languages that have them', 'fahrer', ['driver']],
    ['finds nothing inside English words', 'rust', ['coder']],
    ['finds two words by one', 'Softwareentwickler', ['coder']],
    ['finds other genders in French', 'infirmier', ['chef']],
    ['finds a word behind its article in Arabic', 'المعلم', ['teacher']],
    ['finds inside words of scripts without spaces', '看護', ['nurse']],
    ['needs no accents', 'lodz engineer', ['cpp']],
    ['tells C++ and C# apart', 'c++', ['cpp']],
    ['tells C# and C++ apart', 'c#', ['csharp']],
    ['knows names that begin with a dot', '.net tester', ['aspnet']],
    ['finds .NET in ASP.NET, and in skills', '.net', ['aspnet', 'csharp']],
    ['and ASP.NET itself', 'asp.net', ['aspnet']],
    ['knows spellings that mean the same', 'k8s', ['coder', 'cluster']],
    ['knows them in several words', 'SRE', ['sre']],
    ['leaves out words that every search could have', 'data analyst jobs', ['analyst']],
    ['searches them where nothing else is asked', 'jobs', []],
    [
      'finds a type of employment, before what only mentions it',
      'Teilzeit',
      ['saleswoman', 'analyst'],
    ],
    ['finds remote work by what people call it', 'work from home', ['sre', 'anywhere']],
    ['finds who may live anywhere', 'worldwide', ['anywhere']],
    ['keeps a spelling to its language', 'internship', ['stage']],
    ['and finds the word itself in all', 'stage', ['trainee', 'stage']],
    ['finds nothing where nothing is alike', 'astronaut', []],
    [
      'stands titles with the words side by side first',
      'data engineer',
      ['data', 'senior', 'other', 'analyst'],
    ],
    ['wants a phrase as it stands', '"data engineer"', ['data', 'senior', 'analyst']],
    ['wants a phrase side by side in texts', '"clusters healthy"', ['cluster']],
    ['and in its order', '"healthy clusters"', []],
    ['passes over small words of a phrase', '"arbeit mit kubernetes"', ['coder']],
    ['leaves a phrase out', '-"data engineer" data', ['analyst', 'other']],
    ['leaves a word out', 'data engineer -senior', ['data', 'other', 'analyst']],
    ['leaves a word out by its other spellings', 'data engineer -sr', ['data', 'other', 'analyst']],
    ['leaves nothing out by a hyphen inside a word', 'Software-Entwicklerin', ['coder']],
    ['finds either of two', 'baker OR analyst', ['baker', 'analyst']],
    ['finds either of two by a bar', 'baker | analyst', ['baker', 'analyst']],
    ['takes "or" for a word', 'baker or analyst', []],
    ['finds an employer by its whole name first', 'stadtwerke crumb', ['driver']],
    ['is not broken by an open quote', '"night baker', ['baker']],
    ['is not broken by signs', '"" - | OR -- ((', []],
    ['is not broken by an exclusion of all', '-data -engineer -trust', []],
  ];
  for (const [name, typed, slugs] of table) {
    test(name, async () => {
      const found = await find(typed);
      if (name.includes('exclusion of all')) assert.ok(found.length > 5 && !found.includes('data'));
      else assert.deepEqual(found, slugs);
    });
  }

  test('finds every job by every word of its title', async () => {
    for (const [slug, [title]] of Object.entries(JOBS)) {
      for (const word of title.match(/[\p{L}\p{M}]{3,}/gu) ?? []) {
        assert.ok((await find(word)).includes(slug), `${word} of ${slug}`);
      }
    }
  });
});
