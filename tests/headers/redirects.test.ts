import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseRedirects, isLasting, type Redirect } from '../../src/headers/redirects.ts';

const many = (folder: string, count: number, isThere = true) =>
  Array.from({ length: count }, (_, index): Redirect => {
    const to = `${folder}/${isThere ? 'new' : 'gone'}-${index}/`;
    return [`${folder}/old-${isThere}-${index}/`, to];
  });

/** Chooses where all but the "gone" pages are there; counts those of jobs and of lists. */
function countChosen(...redirects: Redirect[]): [jobs: number, lists: number] {
  const present = new Set(redirects.map(([, to]) => to).filter((to) => !to.includes('gone')));
  const chosen = chooseRedirects(redirects, present);
  const jobs = chosen.filter(isLasting).length;
  return [jobs, chosen.length - jobs];
}

describe('of the addresses that pages had, hosts are told', () => {
  test('those that lead from no page to one', () => {
    const redirects: Redirect[] = [
      ['jobs/a/', 'jobs/b/'],
      ['jobs/b/', 'jobs/c/'],
      ['jobs/d/', 'jobs/e/'],
    ];
    assert.deepEqual(chooseRedirects(redirects, new Set(['jobs/b/', 'jobs/c/'])), [
      ['jobs/a/', 'jobs/b/'],
    ]);
  });

  test('two thousand, of which jobs and lists have half each where both have many', () => {
    assert.deepEqual(countChosen(...many('places', 3_000), ...many('jobs', 3_000)), [1_000, 1_000]);
  });

  test('more of one kind where the other has few', () => {
    assert.deepEqual(countChosen(...many('places', 3_000), ...many('jobs', 1)), [1, 1_999]);
    assert.deepEqual(countChosen(...many('places', 7), ...many('jobs', 3_000)), [1_993, 7]);
  });

  test('none in place of which another would lead to a page', () => {
    const gone = [...many('places', 2_000, false), ...many('jobs', 2_000, false)];
    assert.deepEqual(countChosen(...gone, ...many('places', 3), ...many('jobs', 2)), [2, 3]);
  });
});
