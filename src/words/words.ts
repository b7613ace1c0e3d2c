// The texts of the interface, as each language must provide them. Each language is a file in this folder.

import type { EmploymentType } from '../job/job.ts';
import type { PayUnit } from '../job/pay.ts';
import type { WorkMode } from '../job/place/work-modes.ts';
import type { SeniorityLevel } from '../job/seniority-levels.ts';
import type { SectionProperty, TextProperty } from '../job/text-property.ts';

/** `count` selects the plural form, `text` is the number as the locale writes it. */
export interface Counted {
  count: number;
  text: string;
}

/** The parts of a list's heading; what the query does not contain is absent. */
export interface HeadingParts {
  jobs: Counted;
  isClosed: boolean;
  isRemote: boolean;
  /** In the language's quotation marks. */
  words?: string;
  /** "Crumb or Pane & Putty". */
  companies?: string;
  /** "Berlin, Germany or France"; with `within`, their surroundings too. */
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
  /** "Full-time or Part-time, Hybrid": kinds of jobs in the interface's words. */
  types?: string;
  /** "Python or SQL, Education": values in the words of postings. */
  named?: string;
  /** "Crumb or Part-time": what no found job has. */
  excluded?: string;
  /** From the second page on. */
  page?: { number: string; of: string };
}

/** Texts of lists, which the browser loads with their script. */
export interface ListWords {
  heading: (parts: HeadingParts) => string;
  /** "42 jobs found, page 1 of 3". */
  status: (jobs: Counted, page: string, of: string) => string;
  /** "14 jobs". */
  jobs: (jobs: Counted) => string;
  /** The words of a search in the language's quotation marks. */
  quoted: (words: string) => string;
  /** The order of a list, above the list. */
  orderLine: Record<'newest' | 'soonest-to-close' | 'pay' | 'distance' | 'relevance', string>;
  /** The order as a choice in the form. */
  order: Record<'newest' | 'soonest-to-close' | 'pay' | 'distance' | 'relevance', string>;

  remote: string;
  /** "Remote, US only". */
  remoteIn: (country: string) => string;
  remoteInSeveral: (countries: string) => string;
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
  /** In place of a country, after the words of `livesIn`. */
  elsewhere: string;

  /** A value that no found job has: "Not Crumb"; also the button that leaves it out. */
  not: (value: string) => string;

  isNew: string;
  /** The visitor has opened the job's page. */
  seen: string;
  /** Names the button that saves a job. */
  saveJob: (title: string) => string;
  payNotStated: string;

  /** A button that shows the places inside a place. */
  placesIn: (place: string) => string;
  showMore: (count: string) => string;
  /** Takes "14 jobs". */
  showJobs: (jobs: string) => string;
  removeFilter: string;
  previous: string;
  next: string;
  page: (number: string) => string;
  /** Announced after typing: "3 suggestions". */
  suggestions: (found: Counted) => string;
  /** About a place that was typed: "No jobs in “Atlantis”." */
  noPlace: (place: string) => string;
  /** Before the places with the most similar names. */
  nearestPlaces: string;
  /** A suggestion that asks where the browser is. */
  nearMe: string;
  noPosition: string;
  nothingNear: (place: string, distance: string) => string;
  /** Beside a suggested place. */
  placeKinds: Record<'country' | 'state' | 'region' | 'city', string>;
  loadFailed: string;
  /** Where a list is shown in place of what its address asks for. */
  notSearched: string;

  /** How a search's count is split: "87 say it in the title or facts, 1,794 more in the text". */
  saidWhere: (inFields: Counted, inTexts: Counted) => string;
  /** A line above jobs whose text alone mentions the words. */
  mentionInText: (jobs: Counted) => string;
  /** About a typed word that no job says, or hardly any, and the one that is searched beside it. */
  mended: (typed: string, shown: string, isSaid: boolean) => string;
  searchExactly: (typed: string) => string;
  /** About typed words that are the name of a place. */
  takenForPlace: (words: string, place: string) => string;
  filterByPlace: string;
  searchAsWords: string;
  textsMissing: string;

  /** Takes the filter as `quoted` returns it. */
  without: (filter: string) => string;
  allOf: (place: string) => string;
  allOpenJobs: string;
  jobsThatHaveClosed: string;
  /** A relaxed search with its count: "All open jobs: 14 jobs". */
  relaxation: (way: string, jobs: string) => string;

  /** "Berlin, Germany and 3 more". */
  andMore: (place: string, more: string) => string;
  andOther: (place: string, other: string) => string;
  payRange: (from: string, to: string) => string;
  payFrom: (amount: string) => string;
  payUpTo: (amount: string) => string;
  payPer: Record<PayUnit, (amount: string) => string>;
  /** After pay that the source of the posting estimates. */
  estimated: (pay: string) => string;
  /** Above the jobs without pay, in the order of pay. */
  noPay: string;
  employmentTypes: Record<EmploymentType, string>;
  workModes: Record<WorkMode, string>;
  seniorityLevels: Record<SeniorityLevel, string>;
}

/** Texts about days for lists and job pages; separate, as job pages load no other ones. */
export interface DateWords {
  /** Takes "in 3 days" or a date. */
  closes: (when: string) => string;
  closedOn: (day: string) => string;
  /** Below the last day's date: "5 days left". */
  daysLeft: (days: number) => string;
  lastDay: string;
}

/** Texts of pages that no script needs. */
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
  /** Names the same page in the header, where a phone has room for one word. */
  saved: string;
  /** The button that opens the lists on a phone. */
  menu: string;
  widerPlaces: string;
  summary: string;

  filterJobs: string;
  filters: string;
  close: string;
  /** The link to a list's feed. */
  follow: string;
  searching: string;
  followList: string;
  /** Above the field for words. */
  words: string;
  place: string;
  placeHint: string;
  anotherPlace: string;
  distance: string;
  /** The choice without a distance. */
  onlyThere: string;
  search: string;
  applyFilters: string;
  moreFilters: string;
  remoteOnly: string;
  whereYouLive: string;
  workMode: string;
  seniority: string;
  adLanguage: string;
  /** The field that finds values of a group. */
  findIn: (group: string) => string;
  employmentType: string;
  company: string;
  pay: string;
  minPay: string;
  currency: string;
  keepUnknownPay: string;
  includeEstimates: string;
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
  /** A link to all values of a group: "All: Industry". */
  allValues: (group: string) => string;
  placesInside: (place: string) => string;
  allOpenJobs: string;
  remoteJobs: string;
  /** Titles of lists without numbers. */
  jobsIn: (place: string) => string;
  jobsAt: (company: string) => string;
  jobsOfType: (type: string) => string;
  /** Of a value in the words of postings: an industry, a team. */
  jobsTagged: (value: string) => string;
  jobsClosingWithin: (days: number) => string;
  findCompany: string;
  noSuchCompany: string;
  /** Names the links to the letters of the index of companies. */
  letters: string;
  mostJobs: string;
  /** Names the links to lists that many look for. */
  popular: string;
  /** Names the owner's own links at the foot of each page. */
  about: string;
  companiesWithJobs: (companies: Counted) => string;

  closedOn: { before: string; after: string };
  notTaken: string;
  isClosed: string;
  adStays: string;
  /** Above the employer's own text; of a closed job, `whatTheAdSaid`. */
  aboutTheJob: string;
  whatTheAdSaid: string;
  howToApply: string;
  theFacts: string;
  similarJobs: string;
  /** Above the similar jobs of a closed one. */
  openAndSimilar: string;
  moreJobs: string;
  applyBy: Record<'link' | 'email' | 'phone', string>;
  contact: string;
  addToCalendar: string;
  share: string;
  linkCopied: string;
  /** The calendar entry of a job's last day. */
  lastDayToApply: (title: string) => string;
  fullyRemote: string;
  /** Below a place: the work may be done from elsewhere too. */
  orRemote: string;
  /** Below a pay that is an estimate. */
  estimatedBySource: string;
  /** Pay that only the description names, as written there. */
  textSays: (quote: string) => string;
  /** Below the span of what the source estimates for several places. */
  estimatedByPlace: string;
  labels: Record<
    | 'pay'
    | 'applicantsFrom'
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
  fairToAsk: string;
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
  /** Removes a job from the saved ones. */
  lookForJobs: string;
  /** Names the choice of how far the visitor has come with a saved job. */
  progress: string;
  progressOf: Record<'saved' | 'applied' | 'interview' | 'not-for-me', string>;
  /** Names the field for the visitor's own words. */
  ownNote: string;
  removeSaved: string;
  /** About a saved job whose page is gone. */
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
  /** Before the title of a saved job that was removed. */
  jobRemoved: string;
  undo: string;

  /** Parts of a feed entry's summary. */
  feedRemote: string;
  feedCloses: (day: string) => string;
}
