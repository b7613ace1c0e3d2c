// From a JobPosting in any shape to a Posting: known properties alone, nothing cleaned yet.

import type {
  UnsafePlace,
  UnsafePay,
  UnsafeContact,
  UnsafeRequirement,
  Posting,
} from './posting.ts';
import { isAbsent, isObject, toNode, type Json, type JsonObject, type Node } from './schema-org.ts';

/** Takes a JobPosting object and its document's references; copies the known properties and no other. */
export function readPosting(
  object: JsonObject,
  references: ReadonlyMap<string, JsonObject>,
): Posting {
  const node = toNode(object, references);
  const salaryCurrency = node.text('salaryCurrency');
  return compact({
    title: node.text('title') ?? node.text('name'),
    description: joinTexts(node.texts('description')),
    responsibilities: node.texts('responsibilities'),
    qualifications: node.values('qualifications').flatMap(requirementTexts),
    organization: readOrganization(node),
    places: node.values('jobLocation').flatMap((value) => readPlaces(value, references)),
    jobLocationTypes: node.texts('jobLocationType'),
    applicantLocations: readApplicantLocations(node),
    datePosted: node.text('datePosted'),
    validThrough: node.text('validThrough'),
    jobStartDate: node.text('jobStartDate'),
    employmentTypes: node.texts('employmentType'),
    baseSalaries: node
      .values('baseSalary')
      .map((value) => readPay(value, salaryCurrency, references)),
    estimatedSalaries: node
      .values('estimatedSalary')
      .map((value) => readPay(value, salaryCurrency, references)),
    education: readRequirements(node, 'educationRequirements'),
    experience: readRequirements(node, 'experienceRequirements'),
    experienceInPlaceOfEducation: node.text('experienceInPlaceOfEducation'),
    skills: node.texts('skills'),
    benefits: [...node.texts('jobBenefits'), ...node.texts('benefits')],
    incentives: [...node.texts('incentiveCompensation'), ...node.texts('incentives')],
    industries: node.texts('industry'),
    occupationalCategories: node.texts('occupationalCategory'),
    workHours: node.texts('workHours'),
    specialCommitments: node.texts('specialCommitments'),
    jobImmediateStart: node.text('jobImmediateStart'),
    totalJobOpenings: node.text('totalJobOpenings'),
    directApply: node.text('directApply'),
    identifier: readIdentifier(node),
    contacts: readContacts(node),
    url: node.text('url'),
    id: node.id,
    language: node.text('inLanguage'),
  });
}

function readOrganization(node: Node): Posting['organization'] {
  const [named] = node.values('hiringOrganization');
  if (named === undefined) return undefined;
  const organization = node.nodes('hiringOrganization')[0];
  if (organization === undefined) {
    const name = node.text('hiringOrganization');
    return name === undefined ? undefined : { name, links: [], logos: [] };
  }
  return compact({
    name: organization.text('name') ?? organization.text('legalName'),
    links: [...organization.texts('sameAs'), ...organization.texts('url')],
    logos: organization
      .values('logo')
      .map((logo) => (isObject(logo) ? urlOf(logo) : String(logo)))
      .filter((logo): logo is string => logo !== undefined && logo.trim() !== ''),
  });
}

/** An ImageObject's address. */
function urlOf(image: JsonObject): string | undefined {
  const url = image['url'] ?? image['contentUrl'] ?? image['@id'];
  return typeof url === 'string' ? url : undefined;
}

function readPlaces(value: Json, references: ReadonlyMap<string, JsonObject>): UnsafePlace[] {
  if (!isObject(value)) return [{ text: String(value) }];
  const place = toNode(value, references);
  const addresses = place.nodes('address');
  // An address put where a Place belongs carries its properties itself.
  return (addresses.length === 0 ? [place] : addresses).map((parts) => readAddress(parts, place));
}

function readAddress(parts: Node, place: Node): UnsafePlace {
  const geo = place.nodes('geo')[0];
  return compact({
    text: place.values('address').find((part) => typeof part === 'string') ?? place.text('name'),
    country: parts.text('addressCountry'),
    region: parts.text('addressRegion'),
    locality: parts.text('addressLocality'),
    streetAddress: parts.text('streetAddress'),
    postalCode: parts.text('postalCode'),
    latitude: geo?.text('latitude') ?? place.text('latitude'),
    longitude: geo?.text('longitude') ?? place.text('longitude'),
  });
}

function readApplicantLocations(node: Node): Posting['applicantLocations'] {
  return node.values('applicantLocationRequirements').flatMap((value) => {
    if (!isObject(value)) return [{ name: String(value) }];
    const area = toNode(value, new Map());
    const country = area.nodes('address')[0]?.text('addressCountry');
    const name = area.text('name') ?? country;
    const type = area.text('name') === undefined ? 'Country' : area.text('@type');
    return name === undefined ? [] : [compact({ name, type })];
  });
}

function readPay(
  value: Json,
  salaryCurrency: string | undefined,
  references: ReadonlyMap<string, JsonObject>,
): UnsafePay {
  if (!isObject(value)) return compact({ text: String(value), currency: salaryCurrency });
  const pay = toNode(value, references);
  const quantity = pay.nodes('value')[0] ?? pay;
  return compact({
    currency: pay.text('currency') ?? quantity.text('currency') ?? salaryCurrency,
    value: quantity.text('value'),
    minValue: quantity.text('minValue') ?? pay.text('minValue') ?? pay.text('percentile10'),
    maxValue: quantity.text('maxValue') ?? pay.text('maxValue') ?? pay.text('percentile90'),
    unitText: quantity.text('unitText') ?? pay.text('unitText') ?? pay.text('duration'),
  });
}

function readRequirements(node: Node, property: string): UnsafeRequirement[] {
  return node.values(property).map((value) => {
    if (!isObject(value)) return { text: String(value) };
    const requirement = toNode(value, new Map());
    return compact({
      text: requirement.text('description') ?? requirement.text('name'),
      credentialCategory: requirement.text('credentialCategory'),
      monthsOfExperience: requirement.text('monthsOfExperience'),
    });
  });
}

/** `qualifications` may be text or an EducationalOccupationalCredential. */
function requirementTexts(value: Json): string[] {
  if (!isObject(value)) return isAbsent(String(value)) ? [] : [String(value)];
  const credential = toNode(value, new Map());
  const parts = [
    credential.text('name') ?? credential.text('credentialCategory'),
    credential.text('about'),
  ];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return text === '' ? [] : [text];
}

function readIdentifier(node: Node): Posting['identifier'] {
  const stated = node.values('identifier').map((value) => {
    if (!isObject(value)) return { value: String(value) };
    const property = toNode(value, new Map());
    return compact({ name: property.text('name'), value: property.text('value') ?? '' });
  });
  return stated.find(({ value }) => !isAbsent(value));
}

function readContacts(node: Node): UnsafeContact[] {
  return node.values('applicationContact').map((value) => {
    if (!isObject(value)) return toContact(String(value));
    const contact = toNode(value, new Map());
    return compact({
      name: contact.text('name') ?? contact.text('contactType'),
      email: contact.text('email'),
      telephone: contact.text('telephone'),
      url: contact.text('url'),
    });
  });
}

/** A contact written as one text is what it looks like. */
function toContact(text: string): UnsafeContact {
  if (text.includes('://')) return { url: text };
  return text.includes('@') ? { email: text } : { telephone: text };
}

function joinTexts(texts: string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

/** Drops what is undefined, so that absent means absent. */
function compact<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
