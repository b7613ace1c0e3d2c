// A small board of many kinds of words, which the tests of the search for words ask.

import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { row } from './rows.ts';
import { openSearchBoard } from './search-board.ts';

export const NOW = Date.UTC(2026, 10, 23, 12);
export const MOMENT = { now: NOW, today: '2026-11-23', closingSoonDays: 7 };
const NAMES = {
  us: 'United States',
  'us/wa': 'Washington',
  'us/wa/tacoma': 'Tacoma',
  de: 'Germany',
  'de/by': 'Bavaria',
  'de/by/muenchen': 'München',
  pl: 'Poland',
  'pl/lodz': 'Łódź',
  jp: 'Japan',
  'jp/tokyo': '東京都',
};

/** A job of the table: its title, what else its row states, and what its text says. */
type TestJob = [title: string, facts: Partial<JobRow>, text?: string];

export const JOBS: Readonly<Record<string, TestJob>> = {
  welder: ['Structural Welder', { employer: 'Heron', places: ['us/wa/tacoma'], skills: ['TIG'] }],
  baker: ['Night baker', { employer: 'Welder & Sons', places: ['de/by/muenchen'] }],
  cpp: ['C++ Engineer', { employer: 'Sheaf', places: ['pl/lodz'], skills: ['welding'] }],
  csharp: ['C# Engineer', { employer: 'Sheaf', places: ['jp/tokyo'], skills: ['.NET'] }],
  aspnet: ['ASP.NET Tester', { employer: 'www.shop.net' }],
  nurse: ['夜勤の看護師', { employer: 'Ember', wordsIn: 'ja' }],
  driver: ['Straßenbahnfahrer (m/w/d)', { employer: 'Stadtwerke Crumb', wordsIn: 'de' }],
  saleswoman: ['Verkäuferin', { wordsIn: 'de', types: ['PART_TIME'] }],
  coder: ['Software-Entwicklerin', { wordsIn: 'de' }, 'Arbeit mit Kubernetes und Rust.'],
  sre: ['Site Reliability Engineer', { employer: 'New Tacoma Tools', remote: true }],
  cluster: ['Platform Engineer', {}, 'You keep our k8s clusters healthy with senior colleagues.'],
  senior: ['Senior Data Engineer', { employer: 'Loaf' }],
  data: ['Data Engineer', { employer: 'Crumb', skills: ['Python'] }],
  other: ['Engineer for Data', { employer: 'Crust' }],
  analyst: ['Data Analyst', {}, 'Part-time data engineer duties in a trust.'],
  trusty: ['Trust Officer', { employer: 'Oak' }],
  trusted: ['Trust Clerk', { employer: 'Elm' }],
  trainee: ['Stage Manager', { wordsIn: 'en' }],
  stage: ['Stage en boulangerie', { wordsIn: 'fr' }],
  chef: ['Infirmière de nuit', { wordsIn: 'fr' }],
  anywhere: ['Translator', { livesIn: ['*'], remote: true }],
  letter: ['C Developer', {}],
  teacher: ['معلم رياضيات', { wordsIn: 'ar' }],
};
const SLUGS = Object.keys(JOBS);

export const engine = openSearchBoard(
  SLUGS.map((slug, index) => {
    const [title, { wordsIn = 'en', ...facts }] = JOBS[slug]!;
    const day = new Date(NOW - index * 86_400_000).toISOString().slice(0, 10);
    return row(`${slug}-0123456789`, facts.places ?? [], day, undefined, {
      title,
      wordsIn,
      ...(facts.employer !== undefined && { company: `at-${index}` }),
      ...facts,
    });
  }),
  {
    builtAt: NOW,
    names: NAMES,
    namesElsewhere: { 'us/wa/tacoma': ['タコマ'], 'de/by': ['Bayern'] },
    textOf: (_, index) => JOBS[SLUGS[index]!]![2] ?? '',
  },
);

export const ask = (words: string, more: Partial<Query> = {}) =>
  engine.search({ ...EVERYTHING_OPEN, words, ...more }, MOMENT, 100);
export const find = async (words: string) =>
  (await ask(words)).rows.map(({ slug }) => slug.replace(/-0123456789$/, ''));
