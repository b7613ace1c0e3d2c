// Warnings about values that say nothing ("UNAVAILABLE", "[object Object]"), and so are read as not stated.

import { toCleanText } from '../html/clean-text.ts';
import { ADDRESS_PARTS, placeholdersOf, type AddressPart } from './place/address-placeholders.ts';
import { toCountryCode } from './place/country.ts';
import {
  isAbsent,
  isPlaceholder,
  isPlaceholderOfAddress,
  isPlaceholderOfPay,
  isPlaceholderOfRequirement,
} from './placeholder.ts';
import { escapeControls, quoteFound, type Problem } from './problem.ts';
import { toTerm, type Json, type JsonObject } from './schema-org.ts';
import { REQUIREMENT_PROPERTIES } from './text-property.ts';
import { jobPosting, successorOf } from './vocabulary/job-posting.ts';

/** Further ones are reported as a number. */
const MAX_REPORTED = 10;
/** Longer texts say something, whatever their tags; cleaning a whole description would take as long as reading it. */
const MAX_WRITTEN = 2_000;
/** No value that is read is nested deeper. */
const MAX_DEPTH = 6;

const properties = new Map(Object.keys(jobPosting).map((name) => [name.toLowerCase(), name]));

/** What says nothing, by property; `isPlaceholder` for all others. */
const RULES: Readonly<Record<string, (text: string) => boolean>> = {
  baseSalary: isPlaceholderOfPay,
  estimatedSalary: isPlaceholderOfPay,
  educationRequirements: isPlaceholderOfRequirement,
  experienceRequirements: isPlaceholderOfRequirement,
  qualifications: isPlaceholderOfRequirement,
  ...Object.fromEntries(
    REQUIREMENT_PROPERTIES.map((property) => [property, isPlaceholderOfRequirement]),
  ),
  jobLocation: isPlaceholderOfAddress,
  applicantLocationRequirements: (text) =>
    toCountryCode(text) === undefined && isPlaceholderOfAddress(text),
  // Their readers report other values that they can't read.
  directApply: isAbsent,
  experienceInPlaceOfEducation: isAbsent,
  inLanguage: isAbsent,
  jobImmediateStart: isAbsent,
  salaryCurrency: isAbsent,
  totalJobOpenings: isAbsent,
};

/** Properties of nested objects that postings are read for. */
const INNER = new Set(
  '@value about address addressCountry addressLocality addressRegion codeValue credentialCategory currency description educationalLevel identifier legalName maxValue minValue name postalCode sameAs streetAddress termCode text unitText value'.split(
    ' ',
  ),
);

const PART_NAMES: Readonly<Record<AddressPart, string>> = {
  country: 'addressCountry',
  region: 'addressRegion',
  locality: 'addressLocality',
  streetAddress: 'streetAddress',
  postalCode: 'postalCode',
};

/** Returns a warning for each value of a JobPosting object that says nothing, except blank ones and nulls. */
export function findPlaceholders(object: JsonObject): Problem[] {
  const found = new Map<string, Problem>();
  for (const [written, value] of Object.entries(object)) {
    const term = toTerm(written);
    const name = properties.get(successorOf(term)?.toLowerCase() ?? term);
    if (name !== undefined && value !== undefined) visit(value, name, written);
  }
  const problems = [...found.values()];
  const more = problems.length - MAX_REPORTED;
  if (more <= 0) return problems;
  const message = `${more} more values say nothing, and were read as not stated. Leave them out.`;
  return [...problems.slice(0, MAX_REPORTED), { field: '', severity: 'warning', message }];

  function visit(value: Json, name: string, field: string, inner = '', depth = 0): void {
    if (value === null || typeof value === 'number' || depth > MAX_DEPTH) return;
    if (typeof value !== 'object') {
      if (String(value).length > MAX_WRITTEN) return;
      const text = toCleanText(String(value));
      const saysNothing = RULES[name] ?? isPlaceholder;
      // "<city>" is a placeholder, and so is "TBD" in "<p>TBD</p>".
      if (saysNothing(text) || saysNothing(withoutTags(text) || text)) report(field, inner, text);
    } else if (Array.isArray(value)) {
      for (const member of value as readonly Json[]) visit(member, name, field, inner, depth + 1);
    } else {
      visitObject(value as JsonObject, name, field, depth);
    }
  }

  function visitObject(node: JsonObject, name: string, field: string, depth: number): void {
    const address = addressOf(node);
    for (const part of placeholdersOf(address))
      report(field, PART_NAMES[part], address[part] ?? '');
    for (const [key, member] of Object.entries(node)) {
      const isPart = ADDRESS_PARTS.some((part) => PART_NAMES[part] === key && address[part]);
      if (member === undefined || isPart || !INNER.has(key)) continue;
      visit(member, name, field, key, depth + 1);
    }
  }

  function report(written: string, inner: string, text: string): void {
    if (text === '') return;
    const field = escapeControls(written.slice(0, 60));
    const subject = [escapeControls(inner.slice(0, 60)), quoteFound(text)]
      .filter(Boolean)
      .join(' ');
    const message = `${subject} says nothing, and was read as not stated. Leave it out, or write what is known.`;
    found.set(`${field} ${message}`, { field, severity: 'warning', message });
  }
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]{1,80}>/g, ' ').trim();
}

/** The parts of an address that are stated as texts. */
function addressOf(node: JsonObject): Partial<Record<AddressPart, string>> {
  return Object.fromEntries(
    ADDRESS_PARTS.flatMap((part) => {
      const value = node[PART_NAMES[part]];
      const text = typeof value === 'string' ? toCleanText(value, 120) : '';
      return text === '' ? [] : [[part, text]];
    }),
  );
}
