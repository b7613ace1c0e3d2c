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
    'New York, NY; San Francisco, CA': 'US-NY New York + US-CA San Francisco',
  });

  test('unless the code is the country’s that has such a town', () => {
    assert.equal(outlineOf('Casablanca, MA'), ' Casablanca, MA');
    assert.equal(outlineOf('Berlin, DE'), ' Berlin, DE');
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
