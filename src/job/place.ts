// Where a job is: country > region > locality, and the areas that contain it.

/** A place as a page may show it; every field is clean text, absent when not stated. */
export interface Place {
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  /** The region's name; for a region known to ISO 3166-2, the name there. */
  region?: string;
  /** The part of the ISO 3166-2 code after the hyphen, for example "WA". */
  regionCode?: string;
  locality?: string;
  streetAddress?: string;
  postalCode?: string;
  /** WGS 84 degrees; present only together. */
  latitude?: number;
  longitude?: number;
}

/** An area that holds jobs; its path is the address of its page below /places/. */
export interface Area {
  /** "us", "us/wa" or "us/wa/seattle". */
  path: string;
  name: string;
}
