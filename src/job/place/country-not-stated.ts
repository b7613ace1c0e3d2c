// Apart from places, whose tables of countries and regions are too large for the browser.

/** The path segment of places whose country the source did not state. */
export const COUNTRY_NOT_STATED = 'country-not-stated';
