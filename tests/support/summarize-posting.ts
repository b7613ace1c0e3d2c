// The facts of a JobPosting, but for its texts, in a line that can be read beside the file.

import { isObject, type Json, type JsonObject } from '../../src/job/schema-org.ts';

/** Texts of several sentences, and the names of the type. */
const LEFT_OUT = /^@|^description$|^qualifications$|^responsibilities$|^incentiveCompensation$/;
/** Facts whose values say what they are. */
const BARE = new Set(['title', 'hiringOrganization', 'jobLocation', 'employmentType', 'url']);
const NAMES: Readonly<Record<string, string>> = {
  applicantLocationRequirements: 'from',
  baseSalary: 'pay',
  datePosted: 'since',
  validThrough: 'until',
  identifier: 'id',
  applicationContact: 'apply',
};

export function summarizePosting(object: JsonObject): string {
  return Object.entries(object)
    .filter(([name]) => !LEFT_OUT.test(name))
    .map(([name, value]) => {
      if (value === 'TELECOMMUTE') return 'remote';
      const text = toWords(name === 'identifier' ? idOf(value) : value);
      return BARE.has(name) ? text : `${NAMES[name] ?? name} ${text}`;
    })
    .join(' | ');
}

/** The employer's name in it is a fact already. */
function idOf(identifier: Json | undefined): Json | undefined {
  return isObject(identifier) ? identifier['value'] : identifier;
}

function toWords(value: Json | undefined): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(toWords).join('; ');
  if (!isObject(value)) return JSON.stringify(value ?? null).replace(/^"|"$/g, '');
  return Object.entries(value)
    .filter(([name]) => !name.startsWith('@') && name !== 'contactType')
    .map(([, member]) => toWords(member))
    .join(', ');
}
