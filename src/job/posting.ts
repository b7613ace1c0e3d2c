// What a file says, in one shape. Nothing here is clean: every text is as written.

import type { OwnValues } from './own-properties.ts';
import type { SectionProperty, StatedTexts } from './text-property.ts';

export interface UnsafePlace {
  /** The location as one text, where no address is stated. */
  text?: string;
  /** Beside an address or instead of one. */
  name?: string;
  country?: string;
  region?: string;
  locality?: string;
  streetAddress?: string;
  postalCode?: string;
  latitude?: string;
  longitude?: string;
}

export interface UnsafePay {
  /** The pay as one text, where no amounts are stated. */
  text?: string;
  currency?: string;
  /** Whether a currency is stated that says nothing, such as "". */
  isCurrencyBlank?: true;
  value?: string;
  minValue?: string;
  maxValue?: string;
  unitText?: string;
}

export interface UnsafeContact {
  name?: string;
  email?: string;
  telephone?: string;
  url?: string;
}

export interface UnsafeRequirement {
  text?: string;
  credentialCategory?: string;
  monthsOfExperience?: string;
}

/** Without a name or parts the area is stated in a form that is not read. */
export interface UnsafeApplicantArea {
  name?: string;
  type?: string;
  /** Of an address. */
  locality?: string;
  region?: string;
  country?: string;
  /** A page about the area. */
  sameAs?: string;
}

/** One JobPosting; lists are empty and fields absent where it states nothing. */
export interface Posting {
  title?: string;
  description?: string;
  /** Texts beside the description that may be as long and as marked up. */
  sections: Record<SectionProperty, string[]>;
  texts: StatedTexts;
  organization?: { name?: string; links: string[]; logos: string[] };
  places: UnsafePlace[];
  /** Words of a location whose form is not read. */
  otherPlace?: string;
  jobLocationTypes: string[];
  applicantLocations: UnsafeApplicantArea[];
  datePosted?: string;
  dateModified?: string;
  validThrough?: string;
  jobStartDate?: string;
  employmentTypes: string[];
  baseSalaries: UnsafePay[];
  estimatedSalaries: UnsafePay[];
  education: UnsafeRequirement[];
  experience: UnsafeRequirement[];
  experienceInPlaceOfEducation?: string;
  jobImmediateStart?: string;
  totalJobOpenings?: string;
  directApply?: string;
  identifier?: { name?: string; value: string };
  contacts: UnsafeContact[];
  url?: string;
  /** The posting's own `@id`. */
  id?: string;
  language?: string;
  /** Properties of the owner's own. */
  own?: OwnValues;
}
