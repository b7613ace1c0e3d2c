// What site.ts can say, and what holds where it says nothing.

/** A property of your own postings that people see, and may filter by. */
interface OwnFacet {
  /** Its name in the postings: "x:team". */
  property: `x:${string}`;
  /** What people call it, on job pages and in the form: "Team". */
  label: string;
  /** Whether the lists' form has it. */
  facet?: boolean;
  /** Whether each of its values has a list with an address, "/team/design/", and feeds. */
  list?: boolean;
  /** What addresses call it, where that is not the name after "x:". */
  key?: string;
}

/** A link of your own. */
interface OwnLink {
  label: string;
  /** "/imprint/", "https://crumb.example/about", "mailto:jobs@crumb.example". A path is below basePath. */
  href: string;
}

/** What stands above the front page's list. */
interface Hero {
  title?: string;
  text?: string;
  popular?: readonly OwnLink[];
}

/** A category as postings name it, with what people see in its place. */
interface Category {
  name: string;
  label: string;
}

/** The board's logo. */
interface Logo {
  /** A file of public/, as SVG, PNG or WebP: "logo.svg". It stands on the header, which is dark in light pages too. */
  light: string;
  /** Another for visitors who ask for dark pages. */
  dark?: string;
  /** Whether the logo says the name. Then the name is not written beside it; screen readers say it all the same. */
  replacesName?: boolean;
}

/** Fonts of the board's own, each a file of public/fonts/, or a list with a file for each weight and style. */
interface Fonts {
  /** Of all text. */
  text?: string | readonly string[];
  /** Of headings and names. */
  headings?: string | readonly string[];
}

/** A script in every page, with the attributes that its makers name: { src: 'https://…/script.js', 'data-domain': '…' }. */
interface OwnScript {
  /** Its whole address, or "/counter.js" for a file of public/. */
  src: string;
  /** Its digest, "sha384-…": browsers then run no other version. */
  integrity?: string;
  [attribute: `data-${string}`]: string;
}

/** A script that counts visits. */
interface Counter extends OwnScript {
  /** The origin that it reports to, where that is not the script's own. */
  to?: string;
}

/** What pages may load from others and send to them. An origin is "https://forms.example": exact, without a path. */
export interface Allow {
  /** Scripts in every page. */
  scripts?: readonly OwnScript[];
  /** The script of a visit counter, and the reports that it sends. */
  counter?: Counter;
  /** Origins that forms of your own pages may send to. */
  forms?: readonly string[];
  /** Origins whose pages may stand in frames of your own pages. */
  frames?: readonly string[];
  /** Origins that scripts may ask. */
  connections?: readonly string[];
  /** Origins of fonts that style sheets name. */
  fonts?: readonly string[];
  /** Origins of images on your own pages. */
  images?: readonly string[];
}

/** Which robots may read the board; what is left out may. */
export interface Crawlers {
  /** Search engines, and all robots that are not named otherwise. */
  search?: boolean;
  /** Robots that fetch a page to answer a person's question with it. */
  answers?: boolean;
  /** Robots that collect texts to train models with. */
  training?: boolean;
}

/** The facts of a site. */
export interface SiteFacts {
  /** The board's name, in the header and in every page title. */
  name: string;
  /** One sentence under the name on the front page and in its meta description. */
  tagline: string;
  /** The logo in the header: { light: 'logo.svg', replacesName: true }. Undefined shows public/favicon.svg beside the name. */
  logo: Logo | undefined;
  /** The front page, while nothing is asked: its heading, a sentence below it, and links to lists that many look for. What is left out falls back: the tagline, no sentence, the places with most jobs. */
  hero: Hero;
  /** Links at the foot of every page, in their order: { label: 'Imprint', href: '/imprint/' }. A path is below basePath. */
  links: readonly OwnLink[];
  /** The hue of the board's color in degrees, 0 to 360: about 25 is red, 90 yellow, 145 green, 260 blue, 330 pink. Undefined is Placard's own green. All other colors follow, legible in light and dark. */
  accent: number | undefined;
  /** WOFF2 files of public/fonts/: { text: 'inter.woff2', headings: 'slab-bold.woff2' }. What is left out stands in the fonts of each device. */
  fonts: Fonts;
  /** The picture that others show beside a link to the board, a PNG, JPEG or WebP of public/ of about 1200 × 630 pixels: 'card.png'. */
  socialCard: string | undefined;
  /** The board asks nobody but itself. What you open here is open, and nothing else: { frames: ['https://forms.example'] }. Forms, frames and images of others stay off the pages of jobs, where postings write (docs/your-own-board.md). */
  allow: Allow;
  /** Where the site lives: an origin, without a path. SITE_URL overrides it. */
  url: string;
  /** The path the site lives under, with slashes at both ends. BASE_PATH overrides it. */
  basePath: string;
  /** BCP 47 tag of the interface's language and of its dates and numbers; a language of src/words/. SITE_LOCALE overrides it. */
  locale: string;
  /** IANA zone in which a date without a zone is read and shown, and in which today is meant. */
  timeZone: string;
  /** Jobs on one page of a list. */
  jobsPerPage: number;
  /** A list with fewer open jobs than this can be reached, and is kept out of search engines and the sitemap. */
  fewestJobsToIndex: number;
  /** "Closing soon" means: within this many days. */
  closingSoonDays: number;
  /** Whether records that differ only in place, dates, links or estimates become one job. */
  joinRecords: boolean;
  /** For how many days a closed job keeps its page; Infinity for always, 0 for never. */
  keepClosedDays: number;
  /** Whether the last day of each job is a file too, jobs/<slug>.ics, for the devices that can't open an entry within a link: one file more a job. */
  calendarFiles: boolean;
  /** Up to how many jobs getCollection('jobs') has an entry for each: Astro holds all entries in memory, which takes over a gigabyte for 100,000. Lists of Placard's own work at every size. */
  collectionUpTo: number;
  /** The categories that postings state as "x:category": true as they name them; or yours alone, in the order of the form: ['Nursing', { name: 'RN', label: 'Nursing' }, 'Teaching']; or false. */
  categories: boolean | readonly (string | Category)[];
  /** Your own properties of postings, one a line: { property: 'x:team', label: 'Team', facet: true, list: true }. Those that are not here are reported, and shown nowhere. */
  facets: readonly OwnFacet[];
  /** Which robots robots.txt lets in: { training: false } keeps those out that train models, by the names that their makers document. It asks, and enforces nothing. */
  crawlers: Crawlers;
  /** Where people report an ad that is wrong: "mailto:ads@jobs.example", or the address of a form, "https:…", which gets the job's address as "url". Where set, each job's page links it. */
  reportTo: string | undefined;
  /** Where to report a weakness of the site: "mailto:…", "https:…" or "tel:…"; where set, /.well-known/security.txt says it. SECURITY_CONTACT overrides it. */
  securityContact: string | undefined;
}

/** What holds where site.ts says nothing: an older one goes on working. */
export const DEFAULTS: Readonly<SiteFacts> = {
  name: 'Placard',
  tagline: 'Good work, plainly posted.',
  logo: undefined,
  hero: {},
  links: [],
  accent: undefined,
  fonts: {},
  socialCard: undefined,
  allow: {},
  url: 'https://jobs.example',
  basePath: '/',
  locale: 'en-GB',
  timeZone: 'UTC',
  jobsPerPage: 20,
  fewestJobsToIndex: 2,
  closingSoonDays: 7,
  joinRecords: true,
  keepClosedDays: Infinity,
  calendarFiles: false,
  collectionUpTo: 30_000,
  categories: true,
  facets: [],
  crawlers: {},
  reportTo: undefined,
  securityContact: undefined,
};

/** Completes the facts that an owner states. */
export function defineSite(own: Partial<SiteFacts>): Readonly<SiteFacts> {
  return { ...DEFAULTS, ...own };
}
