// The messages of the interface: what each is for, and what is put into it. A language is a file of them in this folder,
// in ICU MessageFormat.

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

/**
 * What is put into a message, in the order of its function's parameters: "place" is a text, "jobs: counted" a number
 * with its label, "days: number" and "isSaid: boolean" what they say. A name that ends in "?" may be absent.
 */
export type Parameters = readonly string[];

/** Parameters that come as one object, by their names. */
export interface Named {
  readonly parts: Parameters;
}

const TEXT = [] as const;

/** The parts of a list's heading; what the query does not contain is absent. */
const HEADING = {
  parts: [
    'jobs: counted',
    'isClosed: boolean',
    'isRemote: boolean',
    // "Nursing or Teaching": what the board calls its categories.
    'category?',
    // In the language's quotation marks.
    'words?',
    // "Crumb or Pane & Putty".
    'companies?',
    // "Berlin, Germany or France"; with `within`, their surroundings too.
    'places?',
    // "50 km".
    'within?',
    'closingWithinDays?: number',
    // "25 August 2021".
    'openOn?',
    'isPayStated: boolean',
    // "€40,000".
    'minPay?',
    'postedWithinDays?: number',
    // "France or Spain".
    'livesIn?',
    // "Full-time or Part-time, Hybrid": kinds of jobs in the interface's words.
    'types?',
    // "Python or SQL, Education": values in the words of postings.
    'named?',
    // "Crumb or Part-time": what no found job has.
    'excluded?',
    // From the second page on, with the number of pages.
    'page?',
    'pageCount?',
  ],
} as const;

export const MESSAGES = {
  /** Texts of lists, which the browser loads with their script. */
  list: {
    heading: HEADING,
    /** "42 jobs found, page 1 of 3". */
    status: ['jobs: counted', 'page', 'of'],
    /** "14 jobs". */
    jobs: ['jobs: counted'],
    /** The words of a search in the language's quotation marks. */
    quoted: ['words'],
    /** The order of a list, above the list. */
    orderLine: {
      newest: TEXT,
      'soonest-to-close': TEXT,
      pay: TEXT,
      distance: TEXT,
      relevance: TEXT,
    },
    /** The order as a choice in the form. */
    order: { newest: TEXT, 'soonest-to-close': TEXT, pay: TEXT, distance: TEXT, relevance: TEXT },

    remote: TEXT,
    /** "Remote, US only". */
    remoteIn: ['country'],
    remoteInSeveral: ['countries'],
    payStated: TEXT,
    openNow: TEXT,
    closesWithin: ['days: number'],
    openOnADate: TEXT,
    openOn: ['day'],
    closed: TEXT,
    /** "Within 50 km of Berlin or Potsdam". */
    within: ['distance', 'places'],
    postedAnyTime: TEXT,
    postedWithin: ['days: number'],
    /** "At least €40,000 a year". */
    minPay: ['amount'],
    /** "Open to people in France". */
    livesIn: ['country'],
    /** In place of a country, after the words of `livesIn`. */
    elsewhere: TEXT,

    /** A value that no found job has: "Not Crumb"; also the button that leaves it out. */
    not: ['value'],

    isNew: TEXT,
    /** The visitor has opened the job's page. */
    seen: TEXT,
    /** The board's owner has the job stand first. */
    featured: TEXT,
    /** Names the button that saves a job. */
    saveJob: ['title'],
    payNotStated: TEXT,

    /** A button that shows the places inside a place. */
    placesIn: ['place'],
    showMore: ['count'],
    /** Takes "14 jobs". */
    showJobs: ['jobs'],
    removeFilter: TEXT,
    previous: TEXT,
    next: TEXT,
    page: ['number'],
    /** Announced after typing: "3 suggestions". */
    suggestions: ['found: counted'],
    /** About a place that was typed: "No jobs in “Atlantis”." */
    noPlace: ['place'],
    /** Before the places with the most similar names. */
    nearestPlaces: TEXT,
    /** A suggestion that asks where the browser is. */
    nearMe: TEXT,
    noPosition: TEXT,
    nothingNear: ['place', 'distance'],
    /** Beside a suggested place. */
    placeKinds: { country: TEXT, state: TEXT, region: TEXT, city: TEXT },
    loadFailed: TEXT,
    lastBuilt: TEXT,
    /** Where a list is shown in place of what its address asks for. */
    notSearched: TEXT,

    /** How a search's count is split: "87 say it in the title or facts, 1,794 more in the text". */
    saidWhere: ['inFields: counted', 'inTexts: counted'],
    /** A line above jobs whose text alone mentions the words. */
    mentionInText: ['jobs: counted'],
    /** About a typed word that no job says, or hardly any, and the one that is searched beside it. */
    mended: ['typed', 'shown', 'isSaid: boolean'],
    searchExactly: ['typed'],
    /** About typed words that are the name of a place. */
    takenForPlace: ['words', 'place'],
    filterByPlace: TEXT,
    searchAsWords: TEXT,
    textsMissing: TEXT,

    /** Takes the filter as `quoted` returns it. */
    without: ['filter'],
    allOf: ['place'],
    allOpenJobs: TEXT,
    jobsThatHaveClosed: TEXT,
    /** A relaxed search with its count: "All open jobs: 14 jobs". */
    relaxation: ['way', 'jobs'],

    /** "Berlin, Germany and 3 more". */
    andMore: ['place', 'more'],
    andOther: ['place', 'other'],
    payRange: ['from', 'to'],
    payFrom: ['amount'],
    payUpTo: ['amount'],
    payPer: {
      HOUR: ['amount'],
      DAY: ['amount'],
      WEEK: ['amount'],
      MONTH: ['amount'],
      YEAR: ['amount'],
    } satisfies Record<PayUnit, Parameters>,
    /** After pay that the source of the posting estimates. */
    estimated: ['pay'],
    /** Above the jobs without pay, in the order of pay. */
    noPay: TEXT,
    /** Between kinds of jobs in a row, with its blank: ", ". */
    between: TEXT,
    employmentTypes: {
      FULL_TIME: TEXT,
      PART_TIME: TEXT,
      CONTRACTOR: TEXT,
      TEMPORARY: TEXT,
      INTERN: TEXT,
      VOLUNTEER: TEXT,
      PER_DIEM: TEXT,
      OTHER: TEXT,
    } satisfies Record<EmploymentType, Parameters>,
    workModes: { remote: TEXT, hybrid: TEXT, 'on-site': TEXT } satisfies Record<
      WorkMode,
      Parameters
    >,
    seniorityLevels: {
      internship: TEXT,
      entry: TEXT,
      mid: TEXT,
      senior: TEXT,
      lead: TEXT,
      executive: TEXT,
    } satisfies Record<SeniorityLevel, Parameters>,
  },

  /** Texts about days for lists and job pages; separate, as job pages load no other ones. */
  dates: {
    /** Takes "in 3 days" or a date. */
    closes: ['when'],
    closedOn: ['day'],
    /** Below the last day's date: "5 days left". */
    daysLeft: ['days: number'],
    lastDay: TEXT,
  },

  /** Texts of pages that no script needs. */
  page: {
    skipToContent: TEXT,
    skipToJobs: TEXT,
    skipToJob: TEXT,
    lists: TEXT,
    allJobs: TEXT,
    remote: TEXT,
    closingSoon: TEXT,
    companies: TEXT,
    departments: TEXT,
    savedJobs: TEXT,
    /** Names the same page in the header, where a phone has room for one word. */
    saved: TEXT,
    /** The button that opens the lists on a phone. */
    menu: TEXT,
    widerPlaces: TEXT,
    summary: TEXT,
    /** A list's description for search engines. */
    described: ['heading', 'tagline'],

    filterJobs: TEXT,
    filters: TEXT,
    close: TEXT,
    /** The link to a list's feed. */
    follow: TEXT,
    searching: TEXT,
    followList: TEXT,
    /** Above the field for words. */
    words: TEXT,
    place: TEXT,
    placeHint: TEXT,
    anotherPlace: TEXT,
    distance: TEXT,
    /** The choice without a distance. */
    onlyThere: TEXT,
    search: TEXT,
    applyFilters: TEXT,
    moreFilters: TEXT,
    remoteOnly: TEXT,
    whereYouLive: TEXT,
    workMode: TEXT,
    seniority: TEXT,
    adLanguage: TEXT,
    /** The field that finds values of a group. */
    findIn: ['group'],
    employmentType: TEXT,
    company: TEXT,
    category: TEXT,
    tags: TEXT,
    pay: TEXT,
    minPay: TEXT,
    currency: TEXT,
    keepUnknownPay: TEXT,
    includeEstimates: TEXT,
    openOrClosed: TEXT,
    date: TEXT,
    datePosted: TEXT,
    order: TEXT,
    filtersInForce: TEXT,
    clearAll: TEXT,
    pages: TEXT,

    nothingPosted: TEXT,
    nothingPostedNote: TEXT,
    nothingFound: TEXT,
    nothingFoundNote: TEXT,

    browseJobs: TEXT,
    browseByPlace: TEXT,
    browseByType: TEXT,
    /** A link to all values of a group: "All: Industry". */
    allValues: ['group'],
    placesInside: ['place'],
    allOpenJobs: TEXT,
    remoteJobs: TEXT,
    /** Titles of lists without numbers. */
    jobsIn: ['place'],
    jobsAt: ['company'],
    jobsOfType: ['type'],
    /** Of a value in the words of postings: an industry, a team. */
    jobsTagged: ['value'],
    /** Of a category at a place. */
    jobsTaggedIn: ['value', 'place'],
    jobsClosingWithin: ['days: number'],
    findCompany: TEXT,
    noSuchCompany: TEXT,
    /** Names the links to the letters of the index of companies. */
    letters: TEXT,
    mostJobs: TEXT,
    /** Names the links to lists that many look for. */
    popular: TEXT,
    /** Names the owner's own links at the foot of each page. */
    about: TEXT,
    companiesWithJobs: ['companies: counted'],

    closedOn: { before: TEXT, after: TEXT },
    notTaken: TEXT,
    isClosed: TEXT,
    adStays: TEXT,
    /** Above the employer's own text; of a closed job, `whatTheAdSaid`. */
    aboutTheJob: TEXT,
    whatTheAdSaid: TEXT,
    howToApply: TEXT,
    theFacts: TEXT,
    similarJobs: TEXT,
    /** Above the similar jobs of a closed one. */
    openAndSimilar: TEXT,
    moreJobs: TEXT,
    applyBy: { link: TEXT, email: TEXT, phone: TEXT },
    contact: TEXT,
    addToCalendar: TEXT,
    share: TEXT,
    linkCopied: TEXT,
    /** Tells the board's owner that an ad is wrong. */
    reportAd: TEXT,
    /** The calendar entry of a job's last day. */
    lastDayToApply: ['title'],
    /** Below a place: the work may be done from elsewhere too. */
    orRemote: TEXT,
    /** Below a pay that is an estimate. */
    estimatedBySource: TEXT,
    /** Pay that only the description names, as written there. */
    textSays: ['quote'],
    /** Below the span of what the source estimates for several places. */
    estimatedByPlace: TEXT,
    labels: {
      pay: TEXT,
      applicantsFrom: TEXT,
      estimatedPay: TEXT,
      type: TEXT,
      place: TEXT,
      livesIn: TEXT,
      closes: TEXT,
      closed: TEXT,
      posted: TEXT,
      education: TEXT,
      experience: TEXT,
      insteadOfEducation: TEXT,
      workplace: TEXT,
      starts: TEXT,
      positions: TEXT,
      address: TEXT,
      coordinates: TEXT,
      employer: TEXT,
      reference: TEXT,
    },
    notStated: TEXT,
    notStatedByEmployer: ['things'],
    fairToAsk: TEXT,
    missing: {
      employer: TEXT,
      place: TEXT,
      livesIn: TEXT,
      pay: TEXT,
      type: TEXT,
      hours: TEXT,
      posted: TEXT,
      closes: TEXT,
      apply: TEXT,
    },
    experienceCounts: TEXT,
    immediately: TEXT,
    noneNeeded: TEXT,
    texts: {
      skills: TEXT,
      jobBenefits: TEXT,
      incentiveCompensation: TEXT,
      workHours: TEXT,
      specialCommitments: TEXT,
      jobDuration: TEXT,
      eligibilityToWorkRequirement: TEXT,
      securityClearanceRequirement: TEXT,
      physicalRequirement: TEXT,
      sensoryRequirement: TEXT,
      employmentUnit: TEXT,
      industry: TEXT,
      occupationalCategory: TEXT,
      relevantOccupation: TEXT,
    } satisfies Record<TextProperty, Parameters>,
    sections: {
      responsibilities: TEXT,
      qualifications: TEXT,
      skills: TEXT,
      employerOverview: TEXT,
    } satisfies Record<SectionProperty, Parameters>,
    countryNotStated: TEXT,

    notFound: TEXT,
    notFoundNote: TEXT,
    noSuchPage: TEXT,
    startAgain: TEXT,
    jobsThatCloseSoon: TEXT,

    save: TEXT,
    noSavedJobs: TEXT,
    /** Removes a job from the saved ones. */
    lookForJobs: TEXT,
    /** Names the choice of how far the visitor has come with a saved job. */
    progress: TEXT,
    progressOf: { saved: TEXT, applied: TEXT, interview: TEXT, 'not-for-me': TEXT },
    /** Names the field for the visitor's own words. */
    ownNote: TEXT,
    removeSaved: TEXT,
    /** About a saved job whose page is gone. */
    /** The board remembers a change of a saved job after that. */
    changedSinceSaved: TEXT,
    noLongerListed: TEXT,
    importDone: TEXT,
    importFailed: TEXT,
    savedHere: TEXT,
    savedNeedsScript: TEXT,
    savedNoStorage: TEXT,
    export: TEXT,
    import: TEXT,
    forgetAll: TEXT,
    allForgotten: TEXT,
    /** Before the title of a saved job that was removed. */
    jobRemoved: TEXT,
    undo: TEXT,

    /** Parts of a feed entry's summary. */
    feedRemote: TEXT,
    feedCloses: ['day'],

    /** What became of a job, each beside its day: facts, never an intent. */
    history: {
      heading: TEXT,
      firstSeen: TEXT,
      titleChanged: TEXT,
      employerChanged: TEXT,
      placesChanged: TEXT,
      typesChanged: TEXT,
      payAdded: TEXT,
      payChanged: TEXT,
      payRemoved: TEXT,
      endAdded: TEXT,
      endMoved: TEXT,
      endRemoved: TEXT,
      textEdited: TEXT,
      /** It is on the board no more. */
      removed: TEXT,
      returned: TEXT,
      /** "Posted 4 times since 3 March 2026 by the same employer, …": never once. */
      posted: ['times: counted', 'since'],
    },
    /** The page of what changed on the board. */
    changes: {
      title: TEXT,
      intro: TEXT,
      none: TEXT,
      /** A line of a day: "12 new jobs". */
      newJobs: ['jobs: counted'],
      more: ['changes: counted'],
    },
  },
} as const;

export type Group = keyof typeof MESSAGES;

/** Messages as functions of what is put into them, and as plain texts where nothing is. */
export type Said<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends readonly []
    ? string
    : Table[Name] extends Parameters
      ? (...values: Values<Table[Name]>) => string
      : Table[Name] extends Named
        ? (parts: Parts<Table[Name]['parts'][number]>) => string
        : Said<Table[Name]>;
};

type Values<Names extends Parameters> = { -readonly [Index in keyof Names]: Value<Names[Index]> };

type Value<Name extends string> = Name extends `${string}: counted`
  ? Counted
  : Name extends `${string}: number`
    ? number
    : Name extends `${string}: boolean`
      ? boolean
      : string;

type Parts<Name extends string> = {
  [Part in Name as Part extends `${string}?${string}` ? never : NameOf<Part>]: Value<Part>;
} & { [Part in Name as Part extends `${infer Bare}?${string}` ? Bare : never]?: Value<Part> };

type NameOf<Part extends string> = Part extends `${infer Bare}: ${string}` ? Bare : Part;

export type HeadingParts = Parts<(typeof HEADING)['parts'][number]>;
export type ListWords = Said<typeof MESSAGES.list>;
export type DateWords = Said<typeof MESSAGES.dates>;
export type PageWords = Said<typeof MESSAGES.page>;
