import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Job } from '../../src/job/job.ts';
import type { Place } from '../../src/job/place.ts';
import { createSimilarJobs, traitsOf } from '../../src/listing/similar.ts';

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

  test('are not found by nothing but what hundreds of titles share', () => {
    const open = Array.from({ length: 201 }, (_, index) => job(`c${index}`, 'Cook'));
    assert.deepEqual(similarTo(job('a', 'Cook'), open), []);
    const rare = [...open, job('r', 'Cook Saucier')];
    assert.deepEqual(similarTo(job('a', 'Cook Saucier'), rare), ['r']);
  });
});
