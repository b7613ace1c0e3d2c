// JSON that has nothing to do with jobs, and what it seems to be.

import { isObject, toTerm, type Json, type JsonObject } from '../job/schema-org.ts';
import { escapeControls } from '../job/problem.ts';
import { distinctiveTerms } from '../job/vocabulary/distinctive-terms.ts';
import type { FoundPostings } from './find-postings.ts';
import { isJsonFeed } from './json-feed.ts';

/** What files are known by, besides postings. */
const KINDS: readonly { has: readonly string[]; is: string }[] = [
  { has: ['name', 'version', 'dependencies'], is: 'a package.json' },
  { has: ['name', 'version', 'scripts'], is: 'a package.json' },
  { has: ['lockfileVersion'], is: 'a lockfile of npm' },
  { has: ['compilerOptions'], is: 'a tsconfig.json' },
  { has: ['$schema', 'properties'], is: 'a JSON Schema' },
  {
    has: ['departments'],
    is: 'a list of departments of Greenhouse, without the jobs. Save the reply of …/jobs?content=true instead',
  },
  {
    has: ['offices'],
    is: 'a list of offices of Greenhouse, without the jobs. Save the reply of …/jobs?content=true instead',
  },
];

const TEAMTAILOR_API =
  'a reply of Teamtailor’s API, which needs a key. Save https://ACCOUNT.teamtailor.com/jobs.json instead';

function isTeamtailorApi({ data }: JsonObject): boolean {
  const first = Array.isArray(data) ? (data as readonly Json[])[0] : data;
  return (
    isObject(first) &&
    first['type'] === 'jobs' &&
    isObject(first['attributes']) &&
    isObject(first['links']) &&
    Object.hasOwn(first['links'], 'careersite-job-url')
  );
}

/** Ends the sentence "it is …"; undefined where an object may be meant to be a posting. */
export function describeOtherJson(document: Json, found: FoundPostings): string | undefined {
  if (isObject(document) && isJsonFeed(document)) {
    const hasPostings = found.members.some((member) => 'object' in member);
    return hasPostings ? undefined : 'a JSON Feed, and none of its items holds a JobPosting';
  }
  const objects = Array.isArray(document) ? (document as readonly Json[]) : [document];
  if (found.otherTypes > 0 || objects.length === 0) return undefined;
  if (!objects.every((object) => isObject(object) && isOther(object))) return undefined;
  const [first] = objects;
  return isObject(first) ? describe(first, Array.isArray(document)) : undefined;
}

/** An empty object is a posting that is not written yet. */
function isOther(object: JsonObject): boolean {
  const terms = Object.keys(object).map(toTerm);
  if (terms.length === 0 || terms.includes('@graph') || terms.includes('@type')) return false;
  if (terms.some((term) => distinctiveTerms.has(term))) return false;
  return !(terms.includes('title') && terms.includes('description'));
}

function describe(object: JsonObject, isList: boolean): string {
  if (isTeamtailorApi(object)) return TEAMTAILOR_API;
  const kind = KINDS.find(({ has }) => has.every((name) => Object.hasOwn(object, name)));
  if (kind !== undefined && !isList) return kind.is;
  const names = Object.keys(object).map((name) => `“${escapeControls(name.slice(0, 40))}”`);
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : '');
  return `JSON ${isList ? 'in a list ' : ''}with ${shown}, which is no JobPosting and no reply that is known`;
}
