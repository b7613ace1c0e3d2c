// DOMPurify on jsdom, with one frozen configuration on every call, and a window that is replaced before
// it grows.
import { createRequire } from 'node:module';
import type * as dompurify from 'dompurify';
import type { Config, DOMPurify } from 'dompurify';
import type * as jsdom from 'jsdom';
import { allowedAttributes, allowedTags, transientTags } from './policy.ts';

export interface Sanitizer {
  /** Removes everything that is neither allowed nor replaced by tidy. */
  sanitize: (unsafe: string) => string;
}

const maxDocumentsPerWindow = 300;

const config: Config = Object.freeze({
  // The traversal begins at the body: if that were not allowed, DOMPurify would first copy all of its content.
  ALLOWED_TAGS: freeze([...Object.keys(allowedTags), ...Object.keys(transientTags), 'body']),
  ALLOWED_ATTR: freeze([...new Set(Object.values(allowedAttributes).flat())]),
  // Numbers are no URLs: without this, DOMPurify would check them against the schemes below.
  ADD_URI_SAFE_ATTR: freeze(['colspan', 'rowspan', 'start']),
  ALLOWED_NAMESPACES: freeze(['http://www.w3.org/1999/xhtml']),
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // The text of an element that is not allowed stays; DOMPurify still removes the content of scripts,
  // styles and the like.
  KEEP_CONTENT: true,
  SAFE_FOR_XML: true,
  SANITIZE_DOM: true,
});

const canary =
  '<p onclick="x()">a<script>b()</script><img src="c" onerror="d()"><a href="javascript:e()">f</a></p>';
const cleanCanary = '<p>a<a>f</a></p>';

// Loaded where the first text needs it, in the middle of reading: an import would have to be awaited there.
const require = createRequire(import.meta.url);

/** Loads DOMPurify and jsdom, which takes most of a second; throws where they don't remove scripts. */
export function createSanitizer(): Sanitizer {
  const { JSDOM } = require('jsdom') as typeof jsdom;
  const createPurifier = require('dompurify') as (typeof dompurify)['default'];
  let window: jsdom.DOMWindow | undefined;
  let purifier: DOMPurify | undefined;
  let documents = 0;

  function openWindow(): DOMPurify {
    window?.close();
    window = new JSDOM('').window;
    const opened = createPurifier(window);
    if (!opened.isSupported || opened.sanitize(canary, config) !== cleanCanary) {
      throw new Error('DOMPurify does not clean HTML here. Reinstall dompurify and jsdom.');
    }
    documents = 0;
    return opened;
  }

  purifier = openWindow();
  return {
    sanitize(unsafe: string): string {
      if (!purifier || documents >= maxDocumentsPerWindow) purifier = openWindow();
      documents += 1;
      return purifier.sanitize(unsafe, config);
    },
  };
}

// DOMPurify's types require mutable arrays, though it never changes them.
function freeze(entries: string[]): string[] {
  return Object.freeze(entries) as string[];
}
