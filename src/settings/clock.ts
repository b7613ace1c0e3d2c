// The build's one clock.

/** Returns SOURCE_DATE_EPOCH or the present, in milliseconds; throws where the variable is not a number of seconds. */
export function buildInstant(
  environment: Readonly<Record<string, string | undefined>>,
  present: number,
): number {
  const stated = environment['SOURCE_DATE_EPOCH'];
  if (stated === undefined || stated === '') return present;
  if (!/^\d{1,11}$/.test(stated)) {
    throw new RangeError(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(stated)}. Write whole seconds since 1970, for example 1767225600.`,
    );
  }
  return Number(stated) * 1000;
}
