// Postings made to cost a reader time or memory.

import { place, posting } from './postings.ts';

/** Returns each kind of bomb by its name, as a posting or as the text of a file. */
export function bombs(): Record<string, unknown> {
  const nested = (depth: number) => posting({ description: '<ul><li>'.repeat(depth) + 'deep' });
  return {
    '5,000 nested lists': nested(5_000),
    '20,000 nested lists': nested(20_000),
    '20,000 attributes': posting({
      description: `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}="b"`).join(' ')}>Wide</p>`,
    }),
    'a description of 5 MB': posting({ description: '<p>Long and long.</p>'.repeat(250_000) }),
    '100,000 brackets': '['.repeat(100_000),
    '50,000 places': posting({
      jobLocation: Array.from({ length: 50_000 }, (_, at) => place(`Town ${at}`, 'France')),
    }),
    '9,000 misnested tags': posting({ description: '<b><i>x</b>'.repeat(9_000) }),
    '13,000 nested tables': posting({ description: '<table><tr><td>'.repeat(13_000) }),
    'all that limits allow, nested': posting({
      description: `${'<div>'.repeat(95)}${'<b>word</b> '.repeat(9_000)}`,
    }),
  };
}
