import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf } from './readings.ts';

/** "US-ME Portland" of each place, then the ways of working. */
function outlineOf(jobLocation: Json): string {
  const { places, workplaces } = factsOf({ jobLocation });
  const outlines = places.map(({ country = '', region, regionCode, locality }) =>
    [country, regionCode === undefined ? region : `-${regionCode}`, locality && ` ${locality}`]
      .filter(Boolean)
      .join(''),
  );
  return [...outlines, ...workplaces.map((words) => `(${words})`)].join(' + ');
}

const address = (parts: Record<string, string>): Json => ({
  '@type': 'Place',
  address: { '@type': 'PostalAddress', ...parts },
});

function table(rows: Readonly<Record<string, string>>): void {
  for (const [text, outline] of Object.entries(rows)) {
    test(text, () => assert.equal(outlineOf(text), outline));
  }
}

describe('a town with the code or the name of its region is read', () => {
  table({
    'Portland, ME': 'US-ME Portland',
    'San Francisco, CA': 'US-CA San Francisco',
    'Adelaide, SA': 'AU-SA Adelaide',
    'Sydney NSW': 'AU-NSW Sydney',
    'Salt Lake City UT': 'US-UT Salt Lake City',
    'Old Quietton WA 98001': 'US-WA Old Quietton',
    'Toronto, ON': 'CA-ON Toronto',
    'Nashville, Tennessee': 'US-TN Nashville',
    'Miami, FL 33101': 'US-FL Miami',
    'Tampa Florida United States': 'US-FL Tampa',
    'US-CA-San Jose': 'US-CA San Jose',
    'USA - California - San Diego': 'US-CA San Diego',
    'IN, KA, Bengaluru': 'IN-KA Bengaluru',
    'Germany-Berlin': 'DE Berlin',
    'Curitiba/PR': 'BR-PR Curitiba',
    'Zürich ZH': 'CH-ZH Zürich',
    'Bergamo BG': 'IT-BG Bergamo',
    'Fremantle WA 6160': 'AU-WA Fremantle',
    'Ottawa ON K1A 0B1': 'CA-ON Ottawa',
    'Darwin, NT': 'AU-NT Darwin',
    'New York, NY; San Francisco, CA': 'US-NY New York + US-CA San Francisco',
  });

  test('unless the code is the country’s that has such a town', () => {
    assert.equal(outlineOf('Casablanca, MA'), ' Casablanca, MA');
    assert.equal(outlineOf('Berlin, DE'), ' Berlin, DE');
    // Nor where a reader in the United States takes it for another region.
    assert.equal(outlineOf('Bunbury, WA'), ' Bunbury, WA');
  });
});

describe('a postal code beside a town is one', () => {
  table({
    'CH-8001 Zürich': 'CH Zürich',
    'A-1010 Wien': 'AT Vienna',
    '80331 München, Deutschland': 'DE Munich',
    'Lyon (69)': 'FR-69 Lyon',
    '555 Clancy St, Ferndale, MI 48220, USA': 'US-MI Ferndale',
    埼玉県さいたま市: 'JP-11 さいたま市',
  });

  test('and is kept, as the street is', () => {
    const { places } = factsOf({ jobLocation: 'Musterstraße 12, 50667 Köln, Germany' });
    assert.deepEqual(
      places.map(({ streetAddress, postalCode, locality }) => [
        streetAddress,
        postalCode,
        locality,
      ]),
      [['Musterstraße 12', '50667', 'Köln']],
    );
  });
});

describe('beside a country alone', () => {
  test('the name is a large town', () => {
    assert.equal(outlineOf({ name: 'Hamburg', address: { addressCountry: 'DE' } }), 'DE Hamburg');
    assert.equal(outlineOf({ name: 'Holiday', address: { addressCountry: 'US' } }), 'US');
  });

  test('the street may hold the town', () => {
    const { places } = factsOf({
      jobLocation: address({ streetAddress: 'Am Markt 3, 04109 Leipzig', addressCountry: 'DE' }),
    });
    assert.deepEqual(places, [
      { country: 'DE', locality: 'Leipzig', streetAddress: 'Am Markt 3', postalCode: '04109' },
    ]);
  });
});

describe('words for no town are words of the workplace', () => {
  table({
    Deutschlandweit: '(Deutschlandweit)',
    'UK-wide': '(UK-wide)',
    'Remote-Friendly (Travel-Required)': '(Remote-Friendly (Travel-Required))',
    'National City, CA': 'US-CA National City',
    // A town of Oregon, or Oregon.
    'Remote, OR': '(Remote, OR)',
    'Various locations across the UK': 'GB + (Various locations across the UK)',
    'Mehrere Standorte in Deutschland': 'DE + (Mehrere Standorte in Deutschland)',
    'Several offices in Texas': ' Several offices in Texas',
  });
  for (const [addressLocality, outline] of [
    ['Headquarters', 'US + (Headquarters)'],
    ['Hauptsitz', 'US + (Hauptsitz)'],
    ['Several offices in Texas', 'US-TX + (Several offices in Texas)'],
    ['Anywhere', 'US + (Anywhere)'],
    ['Europe', 'US + (Europe)'],
    ['-1', 'US'],
    ['Test', 'US'],
    ['Testour', 'US Testour'],
  ] as const) {
    test(`${addressLocality} where the town belongs`, () => {
      assert.equal(outlineOf(address({ addressLocality, addressCountry: 'US' })), outline);
    });
  }

  test('and an office’s name beside an address is a name', () => {
    const { places } = factsOf({
      jobLocation: {
        name: 'Headquarters',
        address: { addressLocality: 'York', addressCountry: 'GB' },
      },
    });
    assert.equal(places[0]?.name, 'Headquarters');
  });
});

describe('a job names a place once', () => {
  test('where another says more of it', () => {
    const de = { addressLocality: 'Köln', addressCountry: 'DE' };
    const { places } = factsOf({
      jobLocation: [
        { address: de },
        { address: { ...de, addressLocality: 'Cologne', addressRegion: 'NRW' } },
        { address: { ...de, streetAddress: 'Ring 1' } },
        { address: { ...de, streetAddress: 'Ring 2' } },
      ],
    });
    assert.deepEqual(
      places.map(({ regionCode, streetAddress }) => [regionCode, streetAddress]),
      [
        ['NW', undefined],
        [undefined, 'Ring 1'],
        [undefined, 'Ring 2'],
      ],
    );
  });

  test('and towns of one name in two regions twice', () => {
    const jobLocation = ['Portland, ME', 'Portland, OR'];
    assert.equal(factsOf({ jobLocation }).places.length, 2);
  });
});

describe('a way of working is no place, and what stands beside it is', () => {
  table({
    'Remote - US': 'US + (Remote)',
    'US Remote': 'US + (Remote)',
    'Remote in Germany': 'DE + (Remote)',
    'Remote (New Jersey, US)': 'US-NJ + (Remote)',
    'Berlin (hybrid)': ' Berlin + (hybrid)',
    'Field based, UK': 'GB + (Field based)',
    'Latin America (remote)': '(Latin America (remote))',
    '100 % Remote': '(100 % Remote)',
    リモート: '(リモート)',
    EMEA: '(EMEA)',
    'Field Hockey Club': ' Field Hockey Club',
  });
});

describe('towns of one country in one text are each a place', () => {
  for (const locality of ['Berlin, Hamburg, München', 'Berlin / Hamburg', 'Berlin & Hamburg']) {
    test(locality, () => {
      const outline = outlineOf(address({ addressLocality: locality, addressCountry: 'DE' }));
      assert.match(outline, /^DE Berlin \+ DE Hamburg/);
    });
  }

  test('but not where they are one', () => {
    const outline = outlineOf(
      address({ addressLocality: 'Brighton and Hove', addressCountry: 'GB' }),
    );
    assert.doesNotMatch(outline, /\+/);
  });
});

describe('a region is read', () => {
  const rows: readonly (readonly [country: string, region: string, code: string])[] = [
    ['JP', '東京都', '13'],
    ['JP', '東京', '13'],
    ['RU', 'Московская область', 'MOS'],
    ['GR', 'Αττική', 'I'],
    ['AE', 'دبي', 'DU'],
    ['IE', 'Co. Dublin', 'D'],
    ['CA', 'Province of Ontario', 'ON'],
    ['PL', 'województwo mazowieckie', '14'],
    ['DE', 'Baden-Wuerttemberg', 'BW'],
    ['DE', 'NRW', 'NW'],
    ['AU', 'N.S.W.', 'NSW'],
    ['UA', 'Kyiv Oblast', '32'],
  ];
  for (const [country, region, code] of rows) {
    test(`${region} in ${country}`, () => {
      const outline = outlineOf(address({ addressRegion: region, addressCountry: country }));
      assert.equal(outline, `${country}-${code}`);
    });
  }
});

describe('one town has one name', () => {
  const rows: readonly (readonly [country: string, written: string, name: string])[] = [
    ['DE', 'Koeln', 'Köln'],
    ['DE', 'Monaco di Baviera', 'Munich'],
    ['PL', 'Cracow', 'Kraków'],
    ['IE', 'Dublin 2', 'Dublin'],
    // Of several, none is meant for certain.
    ['US', 'Springfield', 'Springfield'],
    ['DE', 'Kleinkleckersdorf', 'Kleinkleckersdorf'],
  ];
  for (const [country, written, name] of rows) {
    test(`${written} in ${country}`, () => {
      const [place] = factsOf({
        jobLocation: address({ addressLocality: written, addressCountry: country }),
      }).places;
      assert.equal(place?.locality, name);
      // The address and the markup have it as it is stated.
      assert.equal(place?.localityAsWritten ?? place?.locality, written);
    });
  }
});
