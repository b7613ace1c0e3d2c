// What the field for a place knows beside the names that the page shows, by the path of an area.

export interface PlaceNames {
  /** In other languages and scripts. */
  names: Readonly<Record<string, readonly string[]>>;
  /** The postal codes of postings, as `postalKey` writes them. */
  codes: Readonly<Record<string, readonly string[]>>;
}
