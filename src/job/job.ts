// What a page may show of a job. Every string here is clean, every URL is safe.

import type { SafeHtml } from '../html/safe-html.ts';
import type { SafeUrl } from '../html/safe-url.ts';
import type { Pay } from './pay.ts';
import type { Place } from './place.ts';
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
  /** The logo's absolute URL, for the markup alone: pages never load it. */
  logo?: SafeUrl;
}

export interface WayToApply {
  kind: 'link' | 'email' | 'phone';
  /** https:, http:, mailto: or tel:. */
  href: string;
  /** What to show: the host, the address or the number. */
  label: string;
  /** The contact's name or role, where one is stated. */
  contact?: string;
}

/** An area from which applicants may work; `country` is set when it is surely one. */
export interface ApplicantLocation {
  name: string;
  country?: string;
  /** `area`: an AdministrativeArea; `other`: of no type that the markup may have. */
  kind: 'country' | 'state' | 'city' | 'area' | 'other';
  /** A page that says what the area is; its address is the name where no other is stated. */
  sameAs?: SafeUrl;
}

export interface Education {
  /** Google's credential words where the source used one, else the text as written. */
  text: string;
  category?: string;
}

export interface Experience {
  text?: string;
  months?: number;
}

/** The safe description's whereabouts: its HTML is kept apart, by the hash of its source. */
export interface DescriptionReference {
  key: string;
  /** Equal for sources that give the same safe HTML, however they were escaped. */
  digest: string;
  /** The first words as plain text, for meta descriptions and cards. */
  summary: string;
  /** ISO 639-1 code of the language that its words are surely in, as detected, not as stated. */
  language?: string;
}

/** A text that the source keeps apart from the description, kept by the hash of its source. */
export interface Section {
  property: SectionProperty;
  key: string;
  digest: string;
  /** Every line of it stands in the description too, so that a page need not show it twice. */
  repeated: boolean;
  /** As a description's. */
  language?: string;
}

/** What is stated in a form that was not understood, as written; empty where a page must not show it. */
export type AsWritten = Partial<
  Record<
    | 'applicantLocationRequirements'
    | 'applicationContact'
    | 'datePosted'
    | 'hiringOrganization'
    | 'jobStartDate'
    | 'url',
    string
  >
>;

/** What one record states, cleaned; lists are empty and fields absent when it states nothing. */
export interface JobFacts {
  title: string;
  employer?: Employer;
  description: DescriptionReference;
  sections: Section[];
  texts: StatedTexts;
  places: Place[];
  remote: boolean;
  /** The source's own words for where the work is done ("Hybrid"), as far as they are no place. */
  workplaces: string[];
  applicantLocations: ApplicantLocation[];
  datePosted?: StatedDate;
  validThrough?: StatedDate;
  /** What is stated in its place where that says that there is no end: "Open until filled". */
  validThroughWords?: string;
  employmentTypes: EmploymentType[];
  /** Employment types as written, where they map to none of the known ones. */
  otherEmploymentTypes: string[];
  baseSalary?: Pay;
  /** The source's estimate; never the employer's word. */
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
  /** BCP 47 tag of the posting's own text, where stated. */
  language?: string;
}

/** A job's texts at length, as safe HTML. */
export interface JobText {
  description: SafeHtml;
  sections: (Pick<Section, 'property' | 'repeated' | 'language'> & { html: SafeHtml })[];
}

/** A job with its page: one record, or several that say the same of several places. */
export interface Job extends JobFacts {
  /** The last part of /jobs/<slug>/. */
  slug: string;
  state: JobState;
}

/** `scheduled`: datePosted is ahead; `closed`: validThrough has passed. */
export type JobState = 'open' | 'closed' | 'scheduled';
