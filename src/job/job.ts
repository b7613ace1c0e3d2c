// What a page may show of a job. Every text is clean, every URL safe.

import type { SafeHtml } from '../html/safe-html.ts';
import type { SafeUrl } from '../html/safe-url.ts';
import type { OwnValues } from './own-properties.ts';
import type { Pay } from './pay.ts';
import type { Place } from './place/place.ts';
import type { StatedDate } from './date.ts';
import type { SectionProperty, StatedTexts } from './text-property.ts';

/** schema.org's employment types as Google accepts them. */
export type EmploymentType =
  | 'FULL_TIME'
  | 'PART_TIME'
  | 'CONTRACTOR'
  | 'TEMPORARY'
  | 'INTERN'
  | 'VOLUNTEER'
  | 'PER_DIEM'
  | 'OTHER';

export interface Employer {
  name: string;
  /** The employer's own site or profile (`sameAs` or `url`). */
  url?: SafeUrl;
  /** The logo's absolute URL, for the markup only: pages never load it. */
  logo?: SafeUrl;
}

export interface WayToApply {
  kind: 'link' | 'email' | 'phone';
  /** https:, http:, mailto: or tel:. */
  href: string;
  /** The host, the mail address or the number. */
  label: string;
  /** The contact's name or role, where one is stated. */
  contact?: string;
}

/** An area in which applicants may live; `country` is set where it certainly is one. */
export interface ApplicantLocation {
  name: string;
  country?: string;
  /** The country of a narrower area, for finding only. */
  within?: string;
  /** `area`: an AdministrativeArea; `anywhere`: the whole world; neither it nor `other` is for the markup. */
  kind: 'country' | 'state' | 'city' | 'area' | 'anywhere' | 'other';
  /** A page about the area; its URL is the name where no other is stated. */
  sameAs?: SafeUrl;
}

export interface Education {
  /** As written. */
  text: string;
  /** One of Google's credential categories, where the source states one. */
  category?: string;
}

export interface Experience {
  text?: string;
  months?: number;
}

/** Refers to safe HTML, which is stored separately. */
export interface DescriptionReference {
  /** Hash of the source, of the code and of the libraries. */
  key: string;
  /** Equal for sources with the same safe HTML, however they were escaped. */
  digest: string;
  /** The first words as plain text, for meta descriptions and cards. */
  summary: string;
  /** ISO 639-1 code of the detected language, where it is certain. */
  language?: string;
}

/** Refers to the safe HTML of a text beside the description. */
export interface Section {
  property: SectionProperty;
  key: string;
  digest: string;
  /** Whether the description contains every line of it, so that a page need not show it twice. */
  repeated: boolean;
  /** As of a description. */
  language?: string;
}

/** Values that could not be read, as written; empty where a page must not show them. */
export type AsWritten = Partial<
  Record<
    | 'applicantLocationRequirements'
    | 'applicationContact'
    | 'datePosted'
    | 'hiringOrganization'
    | 'jobLocation'
    | 'jobStartDate'
    | 'url',
    string
  >
>;

/** What one posting states; lists are empty and fields absent where it states nothing. */
export interface JobFacts {
  title: string;
  employer?: Employer;
  description: DescriptionReference;
  sections: Section[];
  texts: StatedTexts;
  places: Place[];
  remote: boolean;
  /** Words for where the work is done that are not places ("Hybrid"). */
  workplaces: string[];
  applicantLocations: ApplicantLocation[];
  datePosted?: StatedDate;
  /** When the source says that it changed; shown to search engines alone. */
  dateModified?: StatedDate;
  validThrough?: StatedDate;
  /** A stated end that means that there is none: "Open until filled". */
  validThroughWords?: string;
  employmentTypes: EmploymentType[];
  /** As written, where they are none of the known ones. */
  otherEmploymentTypes: string[];
  baseSalary?: Pay;
  /** Words of the description that name the pay, where the property is missing; nothing is made of them. */
  payQuote?: string;
  /** Estimates by the source, not stated by the employer. */
  estimatedSalaries: Pay[];
  education: Education[];
  experience: Experience[];
  experienceInPlaceOfEducation?: boolean;
  jobStartDate?: StatedDate;
  jobImmediateStart?: boolean;
  totalJobOpenings?: number;
  directApply?: boolean;
  identifier?: { name?: string; value: string };
  waysToApply: WayToApply[];
  asWritten?: AsWritten;
  /** BCP 47 tag of the posting's text, as stated. */
  language?: string;
  /** What the owner's declared properties say, by "x:team". */
  own?: OwnValues;
}

/** The full texts of a job. */
export interface JobText {
  description: SafeHtml;
  sections: (Pick<Section, 'property' | 'repeated' | 'language'> & { html: SafeHtml })[];
}

/** A job with its page: one record, or several that differ only in place, dates, links or estimates. */
export interface Job extends JobFacts {
  /** From the lowest to the highest estimate of its records, where they differ. */
  estimateSpan?: Pay;
  /** The last part of /jobs/<slug>/. */
  slug: string;
  state: JobState;
}

/** `scheduled`: datePosted is ahead; `closed`: validThrough has passed. */
export type JobState = 'open' | 'closed' | 'scheduled';
