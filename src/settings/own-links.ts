// Checks the links and the texts that site.ts states for the board's own face.

import { isText, toObject, wrongFact } from './wrong-fact.ts';

const EXAMPLE = "{ label: 'Imprint', href: '/imprint/' }";
/** A path below the site, or an address that leads out of it. */
const HREF = /^(?:\/(?!\/)|https:\/\/[^\s/]|mailto:\S+@|tel:\+?\d)/;

/** Describes the first link that can't be used, as a sentence; `name` is where the list stands. */
export function findWrongLink(name: string, links: unknown): string | undefined {
  if (!Array.isArray(links)) return wrongFact(name, links, `a list, for example [${EXAMPLE}]`);
  for (const [index, link] of (links as unknown[]).entries()) {
    const at = `${name}[${index}]`;
    const stated = toObject(link);
    if (stated === undefined) return wrongFact(at, link, EXAMPLE);
    const { label, href } = stated;
    if (!isText(label)) return wrongFact(`${at}.label`, label, 'the words of the link');
    if (!isText(href) || !HREF.test(href)) {
      const write =
        'a path such as "/imprint/", or an address that begins with "https://", "mailto:" or "tel:"';
      return wrongFact(`${at}.href`, href, write);
    }
  }
  return undefined;
}

/** Describes what of the hero can't be used, as a sentence. */
export function findWrongHero(hero: unknown): string | undefined {
  const stated = toObject(hero);
  if (stated === undefined) {
    return wrongFact('hero', hero, "an object, for example { title: 'Find work in Kiel' }, or {}");
  }
  const { title, text, popular, ...others } = stated;
  const [other] = Object.keys(others);
  if (other !== undefined)
    return wrongFact(`hero.${other}`, others[other], 'title, text or popular');
  for (const [name, value] of Object.entries({ title, text })) {
    if (value !== undefined && !isText(value)) {
      return wrongFact(`hero.${name}`, value, 'a sentence, or leave it out');
    }
  }
  return popular === undefined ? undefined : findWrongLink('hero.popular', popular);
}
