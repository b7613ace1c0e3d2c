import { testShapes, type ShapeCase } from './shape-case.ts';

const at = (address: Record<string, unknown>) => ({ jobLocation: { '@type': 'Place', address } });
const country = (addressCountry: unknown) => at({ addressLocality: 'Mill', addressCountry });
const markupOf = (address: Record<string, unknown>, geo?: Record<string, unknown>) => ({
  '@type': 'Place',
  address: { '@type': 'PostalAddress', ...address },
  ...(geo && { geo: { '@type': 'GeoCoordinates', ...geo } }),
});
const germany = [
  { places: [{ country: 'DE', locality: 'Mill' }] },
  { jobLocation: markupOf({ addressLocality: 'Mill', addressCountry: 'DE' }) },
] as const;

const countries: ShapeCase[] = [
  ['alpha-2', country('DE'), ...germany],
  ['alpha-2 in lower case', country('de'), ...germany],
  ['alpha-3', country('DEU'), ...germany],
  ['its English name', country('Germany'), ...germany],
  ['its own name', country('Deutschland'), ...germany],
  ['its name in a third language', country('Allemagne'), ...germany],
  ['its name in Japanese', country('ドイツ'), ...germany],
  ['a Country object', country({ '@type': 'Country', name: 'DE' }), ...germany],
  [
    'a Country whose name is ten times the same',
    country({ '@type': 'Country', name: Array.from({ length: 10 }, () => 'DEU') }),
    ...germany,
  ],
  ['a list of ten times the same', country(Array.from({ length: 10 }, () => 'DE')), ...germany],
  ['a list of its names', country(['DE', 'Germany']), ...germany],
  ['UK', country('UK'), { places: [{ country: 'GB', locality: 'Mill' }] }, {}],
  ['USA with points', country('U.S.A.'), { places: [{ country: 'US', locality: 'Mill' }] }, {}],
  [
    'none that exists',
    country('Ruritania'),
    { places: [{ region: 'Ruritania', locality: 'Mill' }] },
    { jobLocation: markupOf({ addressLocality: 'Mill', addressRegion: 'Ruritania' }) },
    /"Ruritania" is no country that ISO 3166 lists/,
  ],
  [
    'none at all',
    at({ addressLocality: 'Mill' }),
    { places: [{ locality: 'Mill' }] },
    {},
    /"Mill" names no country/,
  ],
  [
    'written as the locality',
    at({ addressLocality: 'United States', addressCountry: 'US' }),
    { places: [{ country: 'US' }] },
    { jobLocation: markupOf({ addressCountry: 'US' }) },
  ],
];

const washington = [
  { places: [{ country: 'US', region: 'Washington', regionCode: 'WA' }] },
  { jobLocation: markupOf({ addressRegion: 'WA', addressCountry: 'US' }) },
] as const;
const bavaria = [
  { places: [{ country: 'DE', region: 'Bavaria', regionCode: 'BY' }] },
  { jobLocation: markupOf({ addressRegion: 'BY', addressCountry: 'DE' }) },
] as const;
const regions: ShapeCase[] = [
  ['its code', at({ addressRegion: 'WA', addressCountry: 'US' }), ...washington],
  ['its full code', at({ addressRegion: 'US-WA', addressCountry: 'US' }), ...washington],
  ['its name', at({ addressRegion: 'Washington', addressCountry: 'US' }), ...washington],
  [
    'a State object',
    at({ addressRegion: { '@type': 'State', name: 'Washington' }, addressCountry: 'US' }),
    ...washington,
  ],
  ['its own name', at({ addressRegion: 'Bayern', addressCountry: 'DE' }), ...bavaria],
  ['its English name', at({ addressRegion: 'Bavaria', addressCountry: 'DE' }), ...bavaria],
  [
    'a number for a code',
    at({ addressRegion: 'Toscana', addressCountry: 'IT' }),
    { places: [{ country: 'IT', region: 'Tuscany', regionCode: '52' }] },
    { jobLocation: markupOf({ addressRegion: 'Tuscany', addressCountry: 'IT' }) },
  ],
  [
    'none that ISO 3166-2 knows',
    at({ addressRegion: 'The Fens', addressCountry: 'GB' }),
    { places: [{ country: 'GB', region: 'The Fens' }] },
    { jobLocation: markupOf({ addressRegion: 'The Fens', addressCountry: 'GB' }) },
  ],
];

const leeds = { country: 'GB', locality: 'Leeds' };
const addressOfLeeds = { addressLocality: 'Leeds', addressCountry: 'GB' };
const degrees = { latitude: 53.8, longitude: -1.55 };
const forms: ShapeCase[] = [
  [
    'a list of Places',
    { jobLocation: [{ address: addressOfLeeds }, { address: { addressCountry: 'IE' } }] },
    { places: [leeds, { country: 'IE' }] },
    { jobLocation: [markupOf(addressOfLeeds), markupOf({ addressCountry: 'IE' })] },
  ],
  [
    'the same Place twice',
    { jobLocation: [{ address: addressOfLeeds }, { address: addressOfLeeds }] },
    { places: [leeds] },
    { jobLocation: markupOf(addressOfLeeds) },
  ],
  [
    'an address where a Place belongs',
    { jobLocation: { '@type': 'PostalAddress', ...addressOfLeeds } },
    { places: [leeds] },
    { jobLocation: markupOf(addressOfLeeds) },
  ],
  [
    'a list of addresses in a Place',
    { jobLocation: { address: [addressOfLeeds, { addressCountry: 'IE' }] } },
    { places: [leeds, { country: 'IE' }] },
    {},
  ],
  [
    'an address that lists cities',
    at({ addressLocality: ['Leeds', 'York'], addressCountry: 'GB' }),
    { places: [leeds, { country: 'GB', locality: 'York' }] },
    {},
  ],
  [
    'an address that lists cities and their regions',
    at({
      addressLocality: ['Austin', 'Denver'],
      addressRegion: ['TX', 'CO'],
      addressCountry: 'US',
    }),
    {
      places: [
        { country: 'US', region: 'Texas', regionCode: 'TX', locality: 'Austin' },
        { country: 'US', region: 'Colorado', regionCode: 'CO', locality: 'Denver' },
      ],
    },
    {},
  ],
  [
    'a street of two lines',
    at({ ...addressOfLeeds, streetAddress: ['Unit 4', 'Mill Lane 5'], postalCode: 'LS1' }),
    { places: [{ ...leeds, streetAddress: 'Unit 4, Mill Lane 5', postalCode: 'LS1' }] },
    {
      jobLocation: markupOf({
        streetAddress: 'Unit 4, Mill Lane 5',
        addressLocality: 'Leeds',
        postalCode: 'LS1',
        addressCountry: 'GB',
      }),
    },
  ],
  [
    'a postal code as number',
    at({ addressCountry: 'DE', addressLocality: 'Leipzig', postalCode: 4109 }),
    { places: [{ country: 'DE', locality: 'Leipzig', postalCode: '4109' }] },
    {},
  ],
  [
    'an address as text',
    { jobLocation: { '@type': 'Place', address: 'Leipzig, Germany' } },
    { places: [{ country: 'DE', locality: 'Leipzig' }] },
    {},
  ],
  [
    'a Place with a name alone',
    { jobLocation: { '@type': 'Place', name: 'Leipzig, Germany' } },
    { places: [{ country: 'DE', locality: 'Leipzig' }] },
    {},
  ],
  [
    'text: city, region, country',
    { jobLocation: 'Leipzig, Saxony, Germany' },
    { places: [{ country: 'DE', region: 'Saxony', regionCode: 'SN', locality: 'Leipzig' }] },
    {},
  ],
  [
    'text: a city and a region',
    { jobLocation: 'Atlanta, Georgia' },
    {
      places: [{ country: 'US', region: 'Georgia', regionCode: 'GA', locality: 'Atlanta' }],
    },
    {},
  ],
  [
    'text: two places, one a country',
    { jobLocation: 'Sydney or Singapore' },
    { places: [{ locality: 'Sydney' }, { country: 'SG' }] },
    {},
  ],
  [
    'text: places parted by semicolons',
    { jobLocation: 'Cork, Ireland; Leeds, United Kingdom' },
    { places: [{ country: 'IE', locality: 'Cork' }, leeds] },
    {},
  ],
  [
    'text: a place or remote',
    { jobLocation: 'Berlin; Remote' },
    { places: [{ locality: 'Berlin' }], workplaces: ['Remote'], remote: false },
    { jobLocationType: undefined },
  ],
  [
    'text: two names without evidence',
    { jobLocation: 'Paris or London' },
    { places: [{ locality: 'Paris or London' }] },
    {},
  ],
  [
    'text: a name with "or"',
    { jobLocation: 'Truth or Consequences, NM' },
    {
      places: [
        {
          country: 'US',
          region: 'New Mexico',
          regionCode: 'NM',
          locality: 'Truth or Consequences',
        },
      ],
    },
    {},
  ],
  [
    'coordinates in geo',
    { jobLocation: { address: addressOfLeeds, geo: degrees } },
    { places: [{ ...leeds, ...degrees }] },
    { jobLocation: markupOf(addressOfLeeds, degrees) },
  ],
  [
    'coordinates on the Place',
    { jobLocation: { address: addressOfLeeds, ...degrees } },
    { places: [{ ...leeds, ...degrees }] },
    { jobLocation: markupOf(addressOfLeeds, degrees) },
  ],
  [
    'coordinates as text',
    { jobLocation: { address: addressOfLeeds, geo: { latitude: '53.8', longitude: ' -1.55 ' } } },
    { places: [{ ...leeds, ...degrees }] },
    { jobLocation: markupOf(addressOfLeeds, degrees) },
  ],
  [
    'coordinates in one text',
    { jobLocation: { address: addressOfLeeds, geo: '53.8, -1.55' } },
    { places: [{ ...leeds, ...degrees }] },
    {},
  ],
  [
    'coordinates of nowhere',
    { jobLocation: { address: addressOfLeeds, latitude: 0, longitude: 0 } },
    { places: [leeds] },
    { jobLocation: markupOf(addressOfLeeds) },
  ],
  [
    'coordinates swapped',
    {
      jobLocation: { address: { addressCountry: 'DE' }, geo: { latitude: 13.4, longitude: 52.5 } },
    },
    { places: [{ country: 'DE', latitude: 13.4, longitude: 52.5 }] },
    {},
    /look swapped/,
  ],
  [
    'nulls',
    at({ ...addressOfLeeds, streetAddress: null, addressRegion: null }),
    { places: [leeds] },
    { jobLocation: markupOf(addressOfLeeds) },
  ],
];

const nowhere = { jobLocation: undefined };
const remote = { jobLocationType: 'TELECOMMUTE', ...nowhere };
const norway = { applicantLocations: [{ name: 'Norway', country: 'NO', kind: 'country' }] };
const markupOfNorway = { applicantLocationRequirements: { '@type': 'Country', name: 'NO' } };
const applicants = (applicantLocationRequirements: unknown) => ({
  ...remote,
  applicantLocationRequirements,
});
const remotes: ShapeCase[] = [
  [
    'TELECOMMUTE',
    applicants('Norway'),
    { remote: true, places: [] },
    { jobLocationType: 'TELECOMMUTE', jobLocation: undefined },
  ],
  [
    'TELECOMMUTE in lower case',
    { jobLocationType: 'telecommute' },
    { remote: true },
    { jobLocationType: 'TELECOMMUTE' },
  ],
  [
    'TELECOMMUTE as an IRI',
    { jobLocationType: 'https://schema.org/TELECOMMUTE' },
    { remote: true },
    { jobLocationType: 'TELECOMMUTE' },
  ],
  [
    'TELECOMMUTE in a list',
    { jobLocationType: ['TELECOMMUTE'] },
    { remote: true, workplaces: [] },
    { jobLocationType: 'TELECOMMUTE' },
  ],
  [
    'another word',
    { jobLocationType: 'Hybrid' },
    { remote: false, workplaces: ['Hybrid'] },
    { jobLocationType: undefined },
  ],
  ['"remote": "true"', { remote: 'true' }, { remote: false }, { jobLocationType: undefined }],
  ['applicants from a country by name', applicants('Norway'), norway, markupOfNorway],
  [
    'applicants from a Country object',
    applicants({ '@type': 'Country', name: 'NOR' }),
    norway,
    markupOfNorway,
  ],
  [
    'applicants from the country of an address',
    applicants({ '@type': 'Place', address: { addressCountry: 'NO' } }),
    norway,
    markupOfNorway,
  ],
  [
    'applicants from a State',
    applicants([{ '@type': 'State', name: 'Ohio' }, 'Norway']),
    { applicantLocations: [{ name: 'Ohio', kind: 'state' }, ...norway.applicantLocations] },
    {
      applicantLocationRequirements: [
        { '@type': 'State', name: 'Ohio' },
        markupOfNorway.applicantLocationRequirements,
      ],
    },
  ],
  [
    'applicants from EMEA',
    applicants('EMEA'),
    { applicantLocations: [{ name: 'EMEA', kind: 'other' }] },
    { applicantLocationRequirements: undefined },
    /"EMEA" is no country/,
  ],
  [
    'applicants from a Country called Worldwide',
    applicants({ '@type': 'Country', name: 'Worldwide' }),
    { applicantLocations: [{ name: 'Worldwide', kind: 'anywhere' }] },
    { applicantLocationRequirements: undefined },
  ],
];

testShapes('a country', countries);
testShapes('a region', regions);
testShapes('a location', forms);
testShapes('remote work', remotes);
