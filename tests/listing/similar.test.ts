import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Job } from '../../src/job/job.ts';
import type { Place } from '../../src/job/place/place.ts';
import { createSimilarJobs, type JobTraits, traitsOf } from '../../src/listing/similar.ts';

const LEEDS = { country: 'GB', region: 'England', locality: 'Leeds' };
const YORK = { country: 'GB', region: 'England', locality: 'York' };
const OSAKA = { country: 'JP', region: 'Osaka', locality: 'Osaka' };

interface Stated {
  employer?: string;
  places?: Place[];
  remote?: boolean;
}

/** As far as likeness asks. */
function job(slug: string, title: string, stated: Stated = {}): Job {
  const { employer, places = [], remote = false } = stated;
  const known = { slug, state: 'open', title, places, remote };
  return { ...known, ...(employer && { employer: { name: employer } }) } as Job;
}

function similarTo(asked: Job, open: readonly Job[]): string[] {
  const closed = open.includes(asked) ? [] : [{ ...traitsOf(asked), open: false }];
  return createSimilarJobs([...open.map(traitsOf), ...closed]).to(asked.slug);
}

describe('similar jobs', () => {
  test('share the rare words of their titles, whatever their accents, and are never the job itself', () => {
    const baker = job('a', 'Senior Pâtisserie Baker');
    const open = [baker, job('b', 'Patisserie Baker (m/w/d)'), job('c', 'Roofer')];
    assert.deepEqual(similarTo(baker, open), ['b']);
  });

  test('need less of a title where employer, city, country or remote work is shared', () => {
    const asked = job('a', 'Roof Tiler', { employer: 'Slate', places: [LEEDS], remote: true });
    const half = (slug: string, stated: Stated) => job(slug, 'Roof Inspector', stated);
    const open = [
      half('far', { employer: 'Thatch', places: [OSAKA] }),
      half('employer', { employer: 'Slate', places: [OSAKA] }),
      half('city', { places: [LEEDS] }),
      half('country', { places: [YORK] }),
      half('remote', { places: [OSAKA], remote: true }),
    ];
    assert.deepEqual(similarTo(asked, open), []);
    assert.deepEqual(
      similarTo(job('a', 'Roof Inspector Beta'), [job('b', 'Roof Inspector Alpha')]),
      [],
    );
    const longer = { ...asked, title: 'Roof Tiler Inspector' };
    assert.deepEqual(similarTo(longer, open), ['city', 'employer', 'country', 'remote']);
  });

  test('name one job of an employer and a title, and all where no employer is stated', () => {
    const of = (slug: string, employer: string) =>
      job(slug, 'Roof Inspector', { employer, places: [LEEDS] });
    const open = [of('b', 'Slate'), of('c', 'Slate'), of('d', 'Thatch'), of('e', 'Thatch')];
    assert.deepEqual(similarTo(of('a', 'Ridge'), open), ['b', 'd']);
    const without = ['b', 'c', 'd'].map((slug) => job(slug, 'Roof Inspector'));
    assert.deepEqual(similarTo(job('a', 'Roof Inspector'), without), ['b', 'c', 'd']);
  });

  test('stand in the order of what they share, four at most, by address where that is equal', () => {
    const open = ['f', 'e', 'd', 'c', 'b'].map((slug) => job(slug, 'Glazier'));
    const near = job('z', 'Glazier', { places: [LEEDS] });
    const asked = job('a', 'Glazier', { places: [LEEDS] });
    assert.deepEqual(similarTo(asked, [...open, near]), ['z', 'b', 'c', 'd']);
  });

  test('are found for a job that is not open, even where its words are nobody’s', () => {
    const open = [job('b', 'Night Welder')];
    assert.deepEqual(similarTo(job('gone', 'Night Welder'), open), ['b']);
    assert.deepEqual(similarTo(job('gone', 'Falconer', { employer: 'Mews' }), open), []);
  });

  test('are not found by one word that hundreds of titles share', () => {
    const open = Array.from({ length: 201 }, (_, index) => job(`c${index}`, 'Cook'));
    const rare = [...open, job('r', 'Cook Saucier')];
    assert.deepEqual(similarTo(job('a', 'Cook Saucier'), rare), ['r']);
    assert.deepEqual(similarTo(job('a', 'Cook Falconer'), open), []);
  });
});

describe('on a board of a thousand jobs of twenty titles', () => {
  const KINDS = 'Baker Welder Nurse Teacher Driver Glazier Painter Editor Cooper Tailor'.split(' ');
  const TITLES = KINDS.flatMap((kind) => [`Night Shift ${kind}`, `${kind} in Training`]);
  const jobs = Array.from({ length: 1000 }, (_, index) =>
    job(`j${index}`, TITLES[(index * 7) % TITLES.length]!, {
      employer: `Employer ${(index * 13) % 61}`,
      places: [[LEEDS, YORK, OSAKA][index % 3]!],
    }),
  );
  const traits = jobs.map((each, index) => ({ ...traitsOf(each), open: index % 10 !== 0 }));
  const similar = createSimilarJobs(traits);
  const known = new Map(traits.map((each) => [each.slug, each]));

  test('every job, open or closed, has three or more, of different employers and of its kind', () => {
    for (const { slug, words } of traits) {
      const found = similar.to(slug).map((other) => known.get(other)!);
      assert.ok(found.length >= 3, `${slug}: ${found.length}`);
      assert.equal(new Set(found.map(({ employer }) => employer)).size, found.length, slug);
      for (const other of found) {
        assert.ok(other.open, slug);
        const shared = other.words.filter((word) => words.includes(word)).length;
        assert.ok(shared >= Math.min(2, words.length), `${slug}: ${other.words.join(' ')}`);
      }
    }
  });

  test('of one employer, its other jobs are shown', () => {
    const own = traits.map((each) => ({ ...each, employer: 'The only one' }));
    assert.ok(createSimilarJobs(own).to('j1').length >= 1);
  });
});

describe('similar jobs where a title is common', () => {
  /** So many that its words alone are looked for by no one. */
  const COMMON = 201;
  const scientist = (slug: string, more: Partial<JobTraits> = {}): JobTraits => ({
    slug,
    open: true,
    words: ['data', 'scientist'],
    employer: undefined,
    cities: [],
    countries: [],
    remote: false,
    ...more,
  });
  const crowd = Array.from({ length: COMMON }, (_, index) =>
    scientist(`j${index}`, { employer: `Far ${index}`, cities: ['osaka'], countries: ['JP'] }),
  );

  test('are those of the same title', () => {
    assert.equal(createSimilarJobs(crowd).to('j0').length, 4);
    const inOrder = scientist('x', { words: ['scientist', 'data'], open: false });
    assert.equal(createSimilarJobs([...crowd, inOrder]).to('x').length, 4);
    const cooks = crowd.map((each) => ({ ...each, words: ['cook'] }));
    assert.equal(createSimilarJobs(cooks).to('j0').length, 4);
  });

  test('stand nearest first, then those of other employers, then the newest', () => {
    const asked = scientist('x', {
      employer: 'Own',
      cities: ['leeds'],
      regions: ['england'],
      countries: ['GB'],
      remote: true,
    });
    const near = [
      scientist('remote', { employer: 'A', remote: true, cities: ['osaka'] }),
      scientist('region', { employer: 'B', cities: ['york'], regions: ['england'] }),
      scientist('own', { employer: 'Own', cities: ['leeds'], posted: 9 }),
      scientist('old', { employer: 'C', cities: ['leeds'], posted: 1 }),
      scientist('new', { employer: 'D', cities: ['leeds'], posted: 2 }),
      scientist('again', { employer: 'D', cities: ['leeds'], posted: 1 }),
    ];
    const all = createSimilarJobs([...crowd, ...near, asked]);
    assert.deepEqual(all.to('x'), ['new', 'old', 'own', 'region']);
    const fewer = createSimilarJobs([...crowd, ...near.slice(0, 3), asked]);
    assert.deepEqual(fewer.to('x').slice(0, 3), ['own', 'region', 'remote']);
  });

  test('follow those that a rare word finds, and fill what room they leave', () => {
    const longer = scientist('x', { words: ['data', 'scientist', 'glaciology'] });
    const alike = scientist('y', { words: ['data', 'scientist', 'glaciology'] });
    const found = createSimilarJobs([...crowd, longer, alike]).to('x');
    assert.equal(found[0], 'y');
    assert.equal(found.length, 4);
    assert.equal(new Set(found).size, 4);
  });

  test('are found quickly in a board where one title stands ten thousand times', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      scientist(`m${index}`, {
        employer: `E${index % 700}`,
        cities: [`c${index % 50}`, 'everywhere'],
        posted: index,
      }),
    );
    const similar = createSimilarJobs(many);
    const started = performance.now();
    for (const { slug } of many) assert.equal(similar.to(slug).length, 4);
    // Looking through the whole list for each would take minutes.
    assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
  });
});
