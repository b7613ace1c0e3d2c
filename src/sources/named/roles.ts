// What a named value is, by its name.

import { toFoldedName } from '../folded-name.ts';
import { NAMES, OWN } from './names.ts';

/** What a named value is; `x:` and a name is a property of the owner's own. */
export type Role = keyof typeof NAMES | `x:${string}`;

const ROLE_OF: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...(Object.entries(NAMES) as [keyof typeof NAMES, string[]][]).flatMap(([role, names]) =>
    [role, ...names].map((name) => [toFoldedName(name), role] as const),
  ),
  ...Object.entries(OWN).flatMap(([own, names]) =>
    names.map((name) => [toFoldedName(name), `x:${own}`] as const),
  ),
  // Names of schema.org, for what has another among people.
  ['joblocationtype', 'remote'],
  ['hiringorganizationsameas', 'employerUrl'],
  ['educationrequirements', 'education'],
  ['experiencerequirements', 'experience'],
  ['jobbenefits', 'benefits'],
  ['jobstartdate', 'startDate'],
  ['identifiervalue', 'identifier'],
]);

const OWN_PREFIX = /^x:\s*/i;

/** `stated` are names that the owner has given a meaning, by folded name. */
export function roleOf(name: string, stated?: ReadonlyMap<string, string>): Role | undefined {
  const folded = toFoldedName(name);
  const meaning = stated?.get(folded);
  if (meaning !== undefined) return roleOf(meaning);
  const own = name.trim();
  // A path in a record has dots.
  if (OWN_PREFIX.test(own)) return `x:${own.replace(OWN_PREFIX, '').trim().replaceAll('.', '-')}`;
  return ROLE_OF.get(folded);
}

/** Names that say by themselves that a record is about a job. */
const OF_JOBS =
  /job|vacan|salar|gehalt|vergutung|lohn|wage|employ|recruit|hiring|remote|contract|bewerb|apply|deadline|stelle|beschaftigung|arbeitgeber|poste$|puesto|sueldo|salaire|employeur|stanowisko|functie|vacature|tjanst|befattning/;

export function isOfJobs(name: string): boolean {
  return OF_JOBS.test(toFoldedName(name));
}

/** Names of records about people: a list of contacts, or the past jobs of somebody. */
const OF_PEOPLE =
  /^(?:first|last|given|family|sur|full|vor|nach)names?$|^(?:vorname|nachname|prenom|apellidos?|birthday|dateofbirth|bio|biography|twitter|mastodon|photo|avatar|headshot|speaker)$/;

export function isOfPeople(name: string): boolean {
  return OF_PEOPLE.test(toFoldedName(name));
}

/** A name beside a title is that of a person. */
export function isNameOfPerson(name: string): boolean {
  return toFoldedName(name) === 'name';
}

/** Names of the past: when something began and ended. */
const OF_PAST_JOBS =
  /^(?:start|end|from|to|startdate|enddate|started|ended|dates?range|period|duration|years?|until|current|highlights|accomplishments|achievements)$/;

export function isOfPastJobs(name: string): boolean {
  return OF_PAST_JOBS.test(toFoldedName(name));
}

/** The lower, the surer it is that the name means the role. */
export function rankOf(role: Role, name: string): number {
  if (role.startsWith('x:')) return 0;
  const folded = toFoldedName(name);
  const at = NAMES[role as keyof typeof NAMES].findIndex((one) => toFoldedName(one) === folded);
  return at === -1 ? Number.MAX_SAFE_INTEGER : at;
}
