import { testFiles, type FileCase } from './file-case.ts';

type Words = Readonly<Record<string, unknown>>;
const placed = (shape: string, jobLocation: unknown, ...places: object[]): FileCase => [
  shape,
  { jobLocation },
  { places, remote: false },
  { jobLocationType: undefined },
];
const address = (shape: string, given: Words, ...places: object[]): FileCase =>
  placed(shape, { '@type': 'Place', address: given }, ...places);
const inCountry = (addressCountry: unknown, country: string): FileCase =>
  address(`country ${JSON.stringify(addressCountry)}`, { addressCountry }, { country });

const countries: FileCase[] = [
  inCountry('gb', 'GB'),
  inCountry('gbr', 'GB'),
  inCountry('España', 'ES'),
  inCountry('日本', 'JP'),
  inCountry('Österreich', 'AT'),
  inCountry('中国', 'CN'),
  inCountry('Türkiye', 'TR'),
  inCountry('Korea, Republic of', 'KR'),
  inCountry('C&ocirc;te d&#39;Ivoire', 'CI'),
  inCountry('The Gambia', 'GM'),
  inCountry('The Philippines', 'PH'),
  inCountry('Ísland', 'IS'),
  inCountry('বাংলাদেশ', 'BD'),
  inCountry(['N/A', null, 'DE'], 'DE'),
  inCountry([{ '@type': 'Country', name: 'DEU' }], 'DE'),
  inCountry({ '@type': 'Country', name: Array.from({ length: 10 }, () => 'USA') }, 'US'),
  inCountry({ '@type': 'Country', '@id': '#de', name: { '@value': 'Deutschland' } }, 'DE'),
  address(
    'England as a country',
    { addressLocality: 'Leeds', addressCountry: 'England' },
    { country: 'GB', locality: 'Leeds' },
  ),
  address('a locality that is a country', { addressLocality: 'Deutschland' }, { country: 'DE' }),
  address(
    'a locality that is its country by a short name',
    { addressLocality: 'USA', addressCountry: 'US' },
    { country: 'US' },
  ),
  address(
    'a locality that is a country by a short name',
    { addressLocality: 'USA' },
    { country: 'US' },
  ),
  address('a city that is a country', { addressLocality: 'Singapore' }, { country: 'SG' }),
  address(
    'a locality that may be a country or a state is neither',
    { addressLocality: 'Georgia' },
    { locality: 'Georgia' },
  ),
  address(
    'a region that repeats the country',
    { addressLocality: 'Reno', addressRegion: 'USA', addressCountry: 'US' },
    { country: 'US', locality: 'Reno' },
  ),
];

/** Two names of one region are one place. */
const oneRegion = (
  addressCountry: string,
  code: string,
  shown: string,
  ...names: string[]
): FileCase =>
  placed(
    `${names.join(' and ')} are one region`,
    names.map((addressRegion) => ({ address: { addressRegion, addressCountry } })),
    { country: addressCountry, region: shown, regionCode: code },
  );

const regions: FileCase[] = [
  oneRegion('DE', 'BY', 'Bavaria', 'Bavaria', 'Bayern', 'BY', 'DE-BY'),
  oneRegion('IT', '52', 'Tuscany', 'Tuscany', 'Toscana'),
  oneRegion('AT', '9', 'Vienna', 'Vienna', 'Wien'),
  oneRegion('CA', 'QC', 'Quebec', 'Québec', 'Quebec', 'QC'),
  oneRegion('FR', 'IDF', 'Île-de-France', 'Île-de-France', 'Ile de France', 'IDF'),
  oneRegion('ES', 'CT', 'Catalonia', 'Catalonia', 'Catalunya', 'Cataluña'),
  oneRegion('CZ', '10', 'Prague', 'Prague', 'Praha'),
  oneRegion('US', 'DC', 'District of Columbia', 'DC', 'District of Columbia', 'Washington, D.C.'),
  address(
    'London is not the City of London',
    { addressRegion: 'London', addressCountry: 'GB' },
    { country: 'GB', region: 'London' },
  ),
];

const texts: FileCase[] = [
  placed('Leipzig, Saxony, Germany', 'Leipzig, Saxony, Germany', {
    country: 'DE',
    region: 'Saxony',
    regionCode: 'SN',
    locality: 'Leipzig',
  }),
  placed('Biel/Bienne', 'Biel/Bienne', { locality: 'Biel/Bienne' }),
  placed('Frankfurt / Oder', 'Frankfurt / Oder', { locality: 'Frankfurt / Oder' }),
  placed('two countries', 'Germany or France', { country: 'DE' }, { country: 'FR' }),
  placed('a code that is also a state’s', 'Berlin, DE', { locality: 'Berlin, DE' }),
  placed('a code that is a country’s alone', 'London, GB', { country: 'GB', locality: 'London' }),
  placed('entities', 'K&ouml;ln, Germany', { country: 'DE', locality: 'Köln' }),
  placed(
    'a text beside an object',
    ['Leeds, UK', { address: { addressLocality: 'Leeds', addressCountry: 'GB' } }],
    { country: 'GB', locality: 'Leeds' },
  ),
  [
    'Remote alone',
    { jobLocation: 'Remote' },
    { places: [], workplaces: ['Remote'], remote: false },
    { jobLocation: undefined, jobLocationType: undefined },
    ['jobLocation', /names no place/],
  ],
  [
    'a Place called Remote',
    { jobLocation: { '@type': 'Place', name: 'Remote' } },
    { places: [], workplaces: ['Remote'], remote: false },
    { jobLocation: undefined },
  ],
  [
    'Remote where a city belongs',
    { jobLocation: { address: { addressLocality: 'Remote', addressCountry: 'US' } } },
    { places: [{ country: 'US' }], workplaces: ['Remote'] },
    {},
  ],
  [
    'Remote where a country belongs',
    { jobLocation: { address: { addressCountry: 'Remote' } } },
    { places: [], workplaces: ['Remote'] },
    { jobLocation: undefined },
  ],
  [
    'Remote in front of a country',
    { jobLocation: 'Remote, Germany' },
    { places: [{ country: 'DE' }], workplaces: ['Remote'] },
    {},
  ],
];

const leeds = { addressLocality: 'Leeds', addressCountry: 'GB' };
const at = (shape: string, more: Words, ...degrees: [] | [number, number]): FileCase =>
  placed(
    shape,
    { address: leeds, ...more },
    {
      country: 'GB',
      locality: 'Leeds',
      ...(degrees.length === 2 && { latitude: degrees[0], longitude: degrees[1] }),
    },
  );
const coordinates: FileCase[] = [
  at('geo as text', { geo: '53.8,-1.55' }, 53.8, -1.55),
  at('geo in a list', { geo: [{ latitude: 53.8, longitude: -1.55 }] }, 53.8, -1.55),
  at('zeros as text', { latitude: '0.0', longitude: '0.00' }),
  at('with decimal commas, not guessed', { geo: { latitude: '53,8', longitude: '-1,55' } }),
  at('half of them', { geo: { latitude: 53.8 } }),
  at('a shape', { geo: { '@type': 'GeoShape', circle: '53.8 -1.55 10' } }),
  at('beyond the pole', { geo: { latitude: 95, longitude: 10 } }),
  [
    'swapped in a text, noticed and not repaired',
    { jobLocation: { address: { addressCountry: 'DE' }, geo: '13.4,52.5' } },
    { places: [{ country: 'DE', latitude: 13.4, longitude: 52.5 }] },
    {},
    ['jobLocation', /latitude "13\.4" and longitude "52\.5" look swapped/],
  ],
  [
    'without an address',
    { jobLocation: { geo: { latitude: 53.8, longitude: -1.55 } } },
    { places: [{ latitude: 53.8, longitude: -1.55 }] },
    {
      jobLocation: {
        '@type': 'Place',
        geo: { '@type': 'GeoCoordinates', latitude: 53.8, longitude: -1.55 },
      },
    },
    ['jobLocation', /names no country, region or locality/],
  ],
];

const towns = Array.from({ length: 206 }, (_, index) => `Town ${index}`);
const addresses: FileCase[] = [
  placed(
    '206 Places',
    towns.map((addressLocality) => ({ address: { addressLocality, addressCountry: 'US' } })),
    ...towns.map((locality) => ({ country: 'US', locality })),
  ),
  address(
    '206 localities in one address',
    { addressLocality: towns, addressCountry: 'US' },
    ...towns.map((locality) => ({ country: 'US', locality })),
  ),
  address(
    'localities with nothing between them',
    { addressLocality: ['Leeds', null, 'N/A', 'York'], addressCountry: 'GB' },
    { country: 'GB', locality: 'Leeds' },
    { country: 'GB', locality: 'York' },
  ),
  address(
    'a street of lines in one text',
    { ...leeds, streetAddress: 'Unit 4\nMill Lane 5' },
    { country: 'GB', locality: 'Leeds', streetAddress: 'Unit 4 Mill Lane 5' },
  ),
  address(
    'a postal code that begins with zero',
    { addressLocality: 'Leipzig', postalCode: '04109', addressCountry: 'DE' },
    { country: 'DE', locality: 'Leipzig', postalCode: '04109' },
  ),
];

testFiles('a country', countries);
testFiles('a region', regions);
testFiles('a location as text', texts);
testFiles('coordinates', coordinates);
testFiles('an address', addresses);
