// From a JobPosting in any shape to a Posting: known properties only, nothing cleaned yet.

import type { Posting, UnsafeContact, UnsafePay, UnsafeRequirement } from './posting.ts';
import { readApplicantAreas } from './place/read-applicant-area.ts';
import { readLocations, readOtherLocation } from './place/read-location.ts';
import { readOwnProperties } from './own-properties.ts';
import { isAbsent } from './placeholder.ts';
import { isObject, toNode, type JsonObject, type Node } from './schema-org.ts';
import {
  SUPERSEDED,
  TEXT_PROPERTIES,
  type StatedTexts,
  type TextProperty,
} from './text-property.ts';

/** Copies the known properties only; `references` are the document's nodes by `@id`. */
export function readPosting(
  object: JsonObject,
  references: ReadonlyMap<string, JsonObject>,
): Posting {
  const node = toNode(object, references);
  const salaryCurrency = node.text('salaryCurrency');
  const places = readLocations(node);
  const isPlaceRead = places.some((place) => Object.keys(place).length > 0);
  return compact({
    title: node.text('title') ?? node.text('name'),
    description: joinTexts(node.texts('description')),
    sections: {
      responsibilities: node.texts('responsibilities'),
      qualifications: node.members('qualifications').flatMap(credentialTexts),
      skills: node.texts('skills'),
      employerOverview: node.texts('employerOverview'),
    },
    texts: readTexts(node),
    organization: readOrganization(node),
    places,
    otherPlace: isPlaceRead ? undefined : readOtherLocation(node),
    jobLocationTypes: node.terms('jobLocationType'),
    applicantLocations: readApplicantAreas(node),
    datePosted: node.text('datePosted'),
    dateModified: node.text('dateModified'),
    validThrough: node.text('validThrough'),
    jobStartDate: node.text('jobStartDate'),
    employmentTypes: node.terms('employmentType'),
    baseSalaries: node.members('baseSalary').map((pay) => readPay(pay, salaryCurrency)),
    estimatedSalaries: node.members('estimatedSalary').map((pay) => readPay(pay, salaryCurrency)),
    education: node.members('educationRequirements').flatMap(readRequirement),
    experience: node.members('experienceRequirements').flatMap(readRequirement),
    experienceInPlaceOfEducation: node.terms('experienceInPlaceOfEducation')[0],
    jobImmediateStart: node.terms('jobImmediateStart')[0],
    totalJobOpenings: node.text('totalJobOpenings'),
    directApply: node.terms('directApply')[0],
    identifier: readIdentifier(node),
    contacts: node.members('applicationContact').flatMap(readContact),
    url: node.terms('url')[0],
    id: node.id,
    language: readLanguage(node),
    own: readOwnProperties(node),
  });
}

function readTexts(node: Node): StatedTexts {
  const stated = TEXT_PROPERTIES.map((property): [TextProperty, string[]] => {
    const superseded = SUPERSEDED[property];
    const texts = property === 'jobDuration' ? durationTexts(node) : node.texts(property);
    return [property, superseded === undefined ? texts : [...texts, ...node.texts(superseded)]];
  });
  return Object.fromEntries(stated.filter(([, texts]) => texts.length > 0));
}

/** A duration is text, or an amount with its unit. */
function durationTexts(node: Node): string[] {
  return node.members('jobDuration').flatMap((duration) => {
    if (typeof duration === 'string') return [duration];
    const parts = [duration.text('value'), duration.text('unitText') ?? duration.text('unitCode')];
    const text = parts.filter((part) => part !== undefined).join(' ');
    return text === '' ? [] : [text];
  });
}

function readOrganization(node: Node): Posting['organization'] {
  const members = node.members('hiringOrganization');
  if (members.length === 0) return undefined;
  const organizations = members.filter((member) => typeof member !== 'string');
  const named = organizations.find((member) => nameOf(member) !== undefined) ?? organizations[0];
  const text = members.find((member) => typeof member === 'string');
  if (named === undefined) return compact({ name: text, links: [], logos: [] });
  return compact({
    name: nameOf(named) ?? text,
    links: [...named.terms('sameAs'), ...named.terms('url')],
    logos: named
      .members('logo')
      .map((logo) => (typeof logo === 'string' ? logo : imageAddress(logo)))
      .filter((logo) => logo !== undefined),
  });
}

function nameOf(organization: Node): string | undefined {
  return organization.text('name') ?? organization.text('legalName');
}

function imageAddress(image: Node): string | undefined {
  return image.terms('url')[0] ?? image.terms('contentUrl')[0] ?? image.id;
}

function readPay(pay: string | Node, salaryCurrency: string | undefined): UnsafePay {
  if (typeof pay === 'string') return compact({ text: pay, currency: salaryCurrency });
  const quantity = pay.nodes('value')[0] ?? pay;
  // Stated by the quantity or by the amount around it; a PriceSpecification has other names.
  const first = (...names: string[]) =>
    names
      .flatMap((name) => [
        quantity.text(name),
        pay === quantity || name === 'value' ? undefined : pay.text(name),
      ])
      .find((text) => text !== undefined);
  const amounts = {
    value: first('value', 'price', 'median'),
    minValue: first('minValue', 'minPrice', 'percentile10'),
    maxValue: first('maxValue', 'maxPrice', 'percentile90'),
  };
  const isAmount = Object.values(amounts).some((amount) => amount !== undefined);
  const currency = first('currency', 'priceCurrency') ?? salaryCurrency;
  const hasBlank = [quantity, pay].some((node) => node.values('currency').length > 0);
  return compact({
    text: isAmount ? undefined : first('description'),
    currency,
    isCurrencyBlank: currency === undefined && hasBlank ? true : undefined,
    ...amounts,
    unitText: first('unitText', 'unitCode', 'duration', 'billingDuration'),
  });
}

function readRequirement(requirement: string | Node): UnsafeRequirement[] {
  if (typeof requirement === 'string') return [{ text: requirement }];
  const [category, ...others] = requirement.terms('credentialCategory');
  const stated = compact<UnsafeRequirement>({
    text:
      requirement.text('description') ??
      requirement.text('name') ??
      requirement.text('educationalLevel'),
    credentialCategory: category,
    monthsOfExperience: requirement.text('monthsOfExperience'),
  });
  return [stated, ...others.map((credentialCategory) => ({ credentialCategory }))];
}

/** `qualifications` may be text or an EducationalOccupationalCredential. */
function credentialTexts(credential: string | Node): string[] {
  if (typeof credential === 'string') return [credential];
  const parts = [
    credential.text('name') ?? credential.text('credentialCategory'),
    credential.text('about'),
    credential.text('description'),
  ];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return text === '' ? [] : [text];
}

function readIdentifier(node: Node): Posting['identifier'] {
  const stated = node
    .members('identifier')
    .map((identifier) =>
      typeof identifier === 'string'
        ? { value: identifier }
        : compact({ name: identifier.text('name'), value: identifier.text('value') ?? '' }),
    );
  // One without a value is stated nevertheless.
  return stated.find(({ value }) => !isAbsent(value)) ?? stated[0];
}

/** Each mail address, number and link of a contact, under the contact's name. */
function readContact(contact: string | Node): UnsafeContact[] {
  if (typeof contact === 'string') return [toContact(contact)];
  // What it is for is said already by where it stands.
  const role = contact.text('contactType');
  const name = contact.text('name') ?? (role === 'application' ? undefined : role);
  const ways: UnsafeContact[] = [
    ...contact.terms('url').map((url) => ({ url })),
    ...contact.texts('email').map((email) => (email.includes('<') ? toContact(email) : { email })),
    ...contact.texts('telephone').map((telephone) => ({ telephone })),
  ];
  return ways.map((way) => (name === undefined ? way : { name, ...way }));
}

/** "Ada <ada@crumb.example>" states a name too. */
function toContact(text: string): UnsafeContact {
  const [, name = '', address] =
    /^([^<>@]{0,100})<([^<>\s]{1,100}@[^<>\s]{3,200})>$/.exec(text.trim()) ?? [];
  if (address !== undefined) return { ...(name.trim() !== '' && { name }), email: address };
  if (text.includes('://')) return { url: text };
  return text.includes('@') ? { email: text } : { telephone: text };
}

/** The stated language, or else the `@language` of the description's JSON-LD value. */
function readLanguage(node: Node): string | undefined {
  const [language] = node.members('inLanguage');
  if (typeof language === 'string') return language;
  if (language !== undefined) return language.text('alternateName') ?? language.text('name');
  const [description] = node.values('description');
  const tag = isObject(description) ? description['@language'] : undefined;
  return typeof tag === 'string' ? tag : undefined;
}

function joinTexts(texts: string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

/** Drops what is undefined, so that absent means absent. */
function compact<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
