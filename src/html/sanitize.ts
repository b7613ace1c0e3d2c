// DOMPurify knows how browsers misread markup better than we do. It gets one frozen configuration, on
// every call, and a window that is thrown away before it grows.
import type { Config, DOMPurify } from 'dompurify';
import type { DOMWindow } from 'jsdom';
import { allowedAttributes, allowedTags, transientTags } from './policy.ts';

/** Removes from HTML everything that is neither allowed nor something that tidy turns into it. */
export interface Sanitizer {
  sanitize(unsafe: string): string;
}

const maxDocumentsPerWindow = 300;

const config: Config = Object.freeze({
  // The walk begins at the document's body: were that not allowed, DOMPurify would first copy all that is in it.
  ALLOWED_TAGS: freeze([...Object.keys(allowedTags), ...Object.keys(transientTags), 'body']),
  ALLOWED_ATTR: freeze([...new Set(Object.values(allowedAttributes).flat())]),
  // Numbers are no addresses: without this, DOMPurify would hold them to the schemes below.
  ADD_URI_SAFE_ATTR: freeze(['colspan', 'rowspan', 'start']),
  ALLOWED_NAMESPACES: freeze(['http://www.w3.org/1999/xhtml']),
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Words inside an element that is not allowed stay; DOMPurify still drops the content of scripts,
  // styles and the like.
  KEEP_CONTENT: true,
  SAFE_FOR_XML: true,
  SANITIZE_DOM: true,
});

const canary =
  '<p onclick="x()">a<script>b()</script><img src="c" onerror="d()"><a href="javascript:e()">f</a></p>';
const cleanCanary = '<p>a<a>f</a></p>';

/** Starts DOMPurify on jsdom; loads both only now, because loading them takes most of a second. */
export async function createSanitizer(): Promise<Sanitizer> {
  const [{ JSDOM }, { default: createPurifier }] = await Promise.all([
    import('jsdom'),
    import('dompurify'),
  ]);
  let window: DOMWindow | undefined;
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

// DOMPurify's types ask for arrays that can change; it never changes them.
function freeze(entries: string[]): string[] {
  return Object.freeze(entries) as string[];
}
