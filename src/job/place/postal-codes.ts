// Postal codes that are of one large town and of no other, by their country.

const TOWNS: Readonly<Record<string, readonly (readonly [form: RegExp, town: string])[]>> = {
  ES: [
    [/^280\d\d$/, 'Madrid'],
    [/^080\d\d$/, 'Barcelona'],
  ],
  FR: [
    [/^75(?:0\d\d|116)$/, 'Paris'],
    [/^6900\d$/, 'Lyon'],
    [/^130(?:0\d|1[0-6])$/, 'Marseille'],
  ],
  GB: [[/^(?:EC?|NW?|SE|SW|WC?)\d[\dA-Z]? ?\d[A-Z]{2}$/i, 'London']],
  IE: [[/^D(?:0\d|1\d|2[0-4]|6W) ?[A-Z\d]{4}$/i, 'Dublin']],
};

/** The town of a postal code in an ISO 3166-1 alpha-2 country. */
export function townOfPostalCode(country: string, postalCode: string): string | undefined {
  return TOWNS[country]?.find(([form]) => form.test(postalCode.trim()))?.[1];
}
