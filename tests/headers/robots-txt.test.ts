import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toRobotsTxt } from '../../src/headers/robots-txt.ts';

const MAPS = ['Sitemap: https://board.example/sitemap-index.xml'];

/** Whether a robot of this name may read, by the group that names it, else by that of all. */
function mayRead(robots: string, name: string): boolean {
  const groups = robots.split('\n\n').filter((group) => group.startsWith('User-agent'));
  const own = groups.find((group) => group.split('\n').includes(`User-agent: ${name}`));
  return /^Allow: \/$/m.test(own ?? groups.find((group) => group.includes('User-agent: *')) ?? '');
}

describe('robots.txt', () => {
  test('lets everybody in where nothing is said, and names the maps', () => {
    assert.equal(toRobotsTxt({}, MAPS), `User-agent: *\nAllow: /\n\n${MAPS.join()}\n`);
  });

  const KINDS = { search: 'Googlebot', answers: 'OAI-SearchBot', training: 'GPTBot' };
  for (const kind of Object.keys(KINDS)) {
    test(`keeps those of ${kind} out, and nobody else`, () => {
      const robots = toRobotsTxt({ [kind]: false }, MAPS);
      for (const [other, name] of Object.entries(KINDS)) {
        assert.equal(mayRead(robots, name), other !== kind, name);
      }
      assert.ok(robots.endsWith(`\n\n${MAPS.join()}\n`));
    });
  }
});
