// What a careful author adds to a generator: DOMPurify on jsdom with their defaults, in the project's versions.

import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';

const purifier = createPurifier(new JSDOM('').window);

export function sanitize(unsafe: string): string {
  return purifier.sanitize(unsafe);
}
