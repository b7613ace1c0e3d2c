// What one segment of an address is made of: the one source of every pattern that knows a slug.

/** Small letters, digits and hyphens; letters of scripts without small ones as they are. */
const SIGN = String.raw`[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}-]`;

/** A job's slug: the readable part, a hyphen, and up to all digits of a SHA-256. */
export const SLUG = new RegExp(`^${SIGN}{1,125}$`, 'u');

/** The name of a company or another value. */
export const SEGMENT = new RegExp(`^(?!-)${SIGN}{1,80}$`, 'u');

/** An area's path: one to three segments as the build writes them. */
export const AREA_PATH = new RegExp(`^${SIGN}+(?:/${SIGN}+){0,2}$`, 'u');
