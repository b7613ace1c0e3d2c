// The language of a posting's text, as stated.

/** Returns the canonical BCP 47 tag, or undefined for a value that is none. */
export function readLanguage(unsafe: string | undefined): string | undefined {
  if (unsafe === undefined || !/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/.test(unsafe.trim()))
    return undefined;
  try {
    return Intl.getCanonicalLocales(unsafe.trim().replaceAll('_', '-'))[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
