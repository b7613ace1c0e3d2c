// Has the code that tests load in this process read the tests' own site.ts: what an owner writes into theirs changes no
// test.

import { registerHooks } from 'node:module';

const OWN = new URL('../../src/site.ts', import.meta.url).href;
const FIXTURE = new URL('../fixtures/site.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return found.url === OWN ? { ...found, url: FIXTURE } : found;
  },
});
