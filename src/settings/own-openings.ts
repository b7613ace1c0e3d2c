// Checks what site.ts allows, before it becomes a policy: exact origins of https, and scripts by their whole address.

import { toObject, wrongFact } from './wrong-fact.ts';

const ORIGINS = ['forms', 'frames', 'connections', 'fonts', 'images'];
/** What a policy can name: no sign of it ends a directive, a header, or a line of a host's settings. */
const SCRIPT = /^https:\/\/[a-z0-9.-]+(?::\d+)?\/[\w.~/@+-]*(?:\?[\w.~/@+=&-]*)?$/;
/** A file of public/. */
const OWN_SCRIPT = /^\/(?!\/)[\w.~/-]+\.js$/;
const SCRIPT_EXAMPLE =
  '{ src: "https://stats.example/script.js", "data-domain": "jobs.example" }, with the whole address of the script, or "/counter.js" for a file of public/';
const ATTRIBUTE = /^data-[a-z0-9-]+$/;

/** Describes the first entry that can't be used, as a sentence. */
export function findWrongOpening(allow: unknown): string | undefined {
  const stated = toObject(allow);
  if (stated === undefined) {
    return wrongFact(
      'allow',
      allow,
      'an object, for example { frames: ["https://forms.example"] }, or {}',
    );
  }
  for (const [kind, entries] of Object.entries(stated)) {
    const fact = `allow.${kind}`;
    if (entries === undefined) continue;
    if (kind === 'counter') {
      const found = findWrongScript(fact, entries, ['to']);
      if (found !== undefined) return found;
    } else if (kind !== 'scripts' && !ORIGINS.includes(kind)) {
      const kinds = ['scripts', 'counter', ...ORIGINS];
      return `${fact} in src/site.ts is nothing that can be opened. Write one of ${kinds.join(', ')}.`;
    } else if (!Array.isArray(entries)) {
      const entry = kind === 'scripts' ? SCRIPT_EXAMPLE : '"https://forms.example"';
      return wrongFact(fact, entries, `a list: [${entry}]`);
    } else {
      for (const [index, entry] of (entries as unknown[]).entries()) {
        const at = `${fact}[${index}]`;
        const found = kind === 'scripts' ? findWrongScript(at, entry) : findWrongOrigin(at, entry);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

function findWrongScript(
  fact: string,
  script: unknown,
  more: readonly string[] = [],
): string | undefined {
  const { src, ...others } = toObject(script) ?? {};
  if (typeof src !== 'string' || !(SCRIPT.test(src) || OWN_SCRIPT.test(src))) {
    return wrongFact(fact, script, SCRIPT_EXAMPLE);
  }
  for (const [name, value] of Object.entries(others)) {
    const at = `${fact}.${name}`;
    if (name === 'to' && more.includes(name)) {
      const found = findWrongOrigin(at, value);
      if (found !== undefined) return found;
    } else if (name !== 'integrity' && !ATTRIBUTE.test(name)) {
      const known = ['src', 'integrity', ...more, 'names that begin with "data-"'];
      return `${at} in src/site.ts is nothing that a script can have here. Write ${new Intl.ListFormat('en', { type: 'disjunction' }).format(known)}.`;
    } else if (typeof value !== 'string') {
      return wrongFact(at, value, 'a text');
    }
  }
  return undefined;
}

function findWrongOrigin(fact: string, origin: unknown): string | undefined {
  const url = typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : undefined;
  const isExact = url?.protocol === 'https:' && url.origin === origin && !origin.includes('*');
  if (isExact) return undefined;
  const hasHost = url !== undefined && /^https?:$/.test(url.protocol) && !url.host.includes('*');
  const example = hasHost ? `https://${url.host}` : 'https://forms.example';
  return wrongFact(
    fact,
    origin,
    `one origin of https, without a path or a star, for example "${example}"`,
  );
}
