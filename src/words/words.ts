// What the interface says, as each language must be able to say it. A language is a file beside this one.

import type { EmploymentType } from '../job/job.ts';
import type { PayUnit } from '../job/pay.ts';
import type { SectionProperty, TextProperty } from '../job/text-property.ts';

/** A number, to choose a plural by, and as the locale writes it. */
export interface Counted {
  count: number;
  text: string;
}

/** What a list's heading may say; what the query does not ask is absent. */
export interface HeadingParts {
  jobs: Counted;
  isClosed: boolean;
  isRemote: boolean;
  /** Already quoted by the language's own quotation marks. */
  words?: string;
  /** "Crumb or Pane & Putty". */
  companies?: string;
  /** "Berlin, Germany or France"; with `within`, what lies around them is meant too. */
  places?: string;
  /** "50 km". */
  within?: string;
  closingWithinDays?: number;
  /** "25 August 2021". */
  openOn?: string;
  isPayStated: boolean;
  /** "€40,000". */
  minPay?: string;
  postedWithinDays?: number;
  /** "France or Spain". */
  livesIn?: string;
  /** "Full-time or Part-time". */
  types?: string;
  /** From the second page on. */
  page?: { number: string; of: string };
}

/** What lists say: short enough to go to the browser with their script. */
export interface ListWords {
  heading: (parts: HeadingParts) => string;
  /** "42 jobs found, page 1 of 3". */
  status: (jobs: Counted, page: string, of: string) => string;
  /** "14 jobs". */
  jobs: (jobs: Counted) => string;
  /** The words of a search in the language's quotation marks. */
  quoted: (words: string) => string;
  /** How a list is ordered, over the list. */
  orderLine: Record<'newest' | 'soonest-to-close' | 'pay' | 'distance' | 'relevance', string>;
  /** The same as choices in the form. */
  order: Record<'newest' | 'soonest-to-close' | 'pay' | 'distance' | 'relevance', string>;

  remote: string;
  payStated: string;
  openNow: string;
  closesWithin: (days: number) => string;
  openOnADate: string;
  openOn: (day: string) => string;
  closed: string;
  /** "Within 50 km of Berlin or Potsdam". */
  within: (distance: string, places: string) => string;
  postedAnyTime: string;
  postedWithin: (days: number) => string;
  /** "At least €40,000 a year". */
  minPay: (amount: string) => string;
  /** "Open to people in France". */
  livesIn: (country: string) => string;

  isNew: string;

  /** A button that opens what is inside a place. */
  placesIn: (place: string) => string;
  showMore: (count: string) => string;
  moreFilters: string;
  fewerFilters: string;
  removeFilter: string;
  previous: string;
  next: string;
  page: (number: string) => string;
  /** Said after typing: "3 suggestions". */
  suggestions: (found: Counted) => string;
  /** Said of a place that was typed: "No jobs in “Atlantis”." */
  noPlace: (place: string) => string;
  /** Before the places whose names are nearest to it. */
  nearestPlaces: string;
  loadFailed: string;

  /** Takes the filter as `quoted` gives it. */
  without: (filter: string) => string;
  allOf: (place: string) => string;
  allOpenJobs: string;
  jobsThatHaveClosed: string;
  /** A way out with its count: "All open jobs: 14 jobs". */
  wayOut: (way: string, jobs: string) => string;

  /** "Berlin, Germany and 3 more". */
  andMore: (place: string, more: string) => string;
  andOther: (place: string, other: string) => string;
  payRange: (from: string, to: string) => string;
  payFrom: (amount: string) => string;
  payUpTo: (amount: string) => string;
  payPer: Record<PayUnit, (amount: string) => string>;
  employmentTypes: Record<EmploymentType, string>;
}

/** What lists and job pages say of days; apart, as a job's page needs no more. */
export interface DateWords {
  /** Takes "3 days ago" or a date. */
  posted: (when: string) => string;
  /** Takes "in 3 days" or a date. */
  closes: (when: string) => string;
  closedOn: (day: string) => string;
  /** After the last day's date: ", 5 days left". */
  daysLeft: (days: number) => string;
  lastDay: string;
}

/** What pages say that no script repeats. */
export interface PageWords {
  skipToContent: string;
  skipToJobs: string;
  skipToJob: string;
  lists: string;
  allJobs: string;
  remote: string;
  closingSoon: string;
  companies: string;
  savedJobs: string;
  widerPlaces: string;
  summary: string;

  filterJobs: string;
  /** Over the field for words. */
  words: string;
  place: string;
  placeHint: string;
  distance: string;
  /** The choice of no distance. */
  onlyThere: string;
  search: string;
  applyFilters: string;
  remoteOnly: string;
  whereYouLive: string;
  employmentType: string;
  company: string;
  pay: string;
  minPay: string;
  currency: string;
  keepUnknownPay: string;
  openOrClosed: string;
  date: string;
  datePosted: string;
  order: string;
  filtersInForce: string;
  clearAll: string;
  pages: string;

  nothingPosted: string;
  nothingPostedNote: string;
  nothingFound: string;
  nothingFoundNote: string;

  browseJobs: string;
  browseByPlace: string;
  browseByType: string;
  placesInside: (place: string) => string;
  allOpenJobs: string;
  remoteJobs: string;
  /** Titles of lists without numbers. */
  jobsIn: (place: string) => string;
  jobsAt: (company: string) => string;
  jobsOfType: (type: string) => string;
  jobsClosingWithin: (days: number) => string;
  companiesWithJobs: (companies: Counted) => string;

  closedOn: { before: string; after: string };
  notTaken: string;
  aboutTheJob: string;
  howToApply: string;
  theFacts: string;
  similarJobs: string;
  moreJobs: string;
  applyBy: Record<'link' | 'email' | 'phone', string>;
  contact: string;
  addToCalendar: string;
  /** The calendar entry of a job's last day. */
  lastDayToApply: (title: string) => string;
  wholly: string;
  labels: Record<
    | 'pay'
    | 'estimatedPay'
    | 'type'
    | 'place'
    | 'remote'
    | 'livesIn'
    | 'closes'
    | 'closed'
    | 'closingDate'
    | 'posted'
    | 'education'
    | 'experience'
    | 'insteadOfEducation'
    | 'workplace'
    | 'starts'
    | 'positions'
    | 'address'
    | 'coordinates'
    | 'employer'
    | 'reference',
    string
  >;
  notStated: string;
  notStatedByEmployer: (things: string) => string;
  missing: Record<
    'employer' | 'place' | 'livesIn' | 'pay' | 'type' | 'hours' | 'posted' | 'closes' | 'apply',
    string
  >;
  experienceCounts: string;
  immediately: string;
  noneNeeded: string;
  texts: Record<TextProperty, string>;
  sections: Record<SectionProperty, string>;
  countryNotStated: string;

  notFound: string;
  notFoundNote: string;
  noSuchPage: string;
  startAgain: string;
  jobsThatCloseSoon: string;

  save: string;
  noSavedJobs: string;
  /** Takes a job out of the saved ones. */
  removeSaved: string;
  /** A saved job whose page is gone. */
  noLongerListed: string;
  importDone: string;
  importFailed: string;
  savedHere: string;
  savedNeedsScript: string;
  savedNoStorage: string;
  export: string;
  import: string;
  forgetAll: string;
  allForgotten: string;
  /** Before the title of a saved job that was taken out. */
  jobRemoved: string;
  undo: string;

  /** Parts of a feed entry's line. */
  feedRemote: string;
  feedCloses: (day: string) => string;
}
