// The facts that markup does not carry: how one works, what a place is called, what a text says of pay. Each is held
// against its source.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { toPlainText } from '../../src/html/plain-text.ts';
import { foldName } from '../../src/job/fold.ts';
import { toCountryCode } from '../../src/job/place/country.ts';
import { toStatedRegion } from '../../src/job/place/region.ts';
import { workModesOf } from '../../src/job/place/work-mode.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { decodeText } from '../../src/html/decode.ts';
import { withoutPostings } from '../support/corpus.ts';
import { readCorpus, type ReadPosting } from '../support/read-corpus.ts';

/** Every text below a value, as a reader sees it. */
function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [foldName(decodeText(value))];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((member) => textsIn(member as Json));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** What the facts say and the source does not. */
function inventedIn({ file, source, facts, text }: ReadPosting): string[] {
  const invented: string[] = [];
  const note = (fact: string, value: unknown) =>
    invented.push(`${file} ${fact}: ${JSON.stringify(value)}`);
  const ofPlaces = textsIn(source['jobLocation']);
  const said = [...ofPlaces, ...textsIn(source['jobLocationType'])];
  const isSaid = (words: string) => said.some((one) => one.includes(foldName(words)));
  for (const { locality, localityAsWritten, name, streetAddress, postalCode } of facts.places) {
    for (const words of [localityAsWritten ?? locality, name, streetAddress, postalCode]) {
      if (words !== undefined && !isSaid(words)) note('place', words);
    }
  }
  for (const words of facts.workplaces) if (!isSaid(words)) note('workplace', words);
  for (const mode of workModesOf(facts)) {
    const isTelecommute = mode === 'remote' && isSaid('TELECOMMUTE');
    if (!isTelecommute && !facts.workplaces.some(isSaid)) note('way of working', mode);
  }
  const numbers = new Set(textsIn(source['estimatedSalary']));
  for (const { min, max } of facts.estimatedSalaries) {
    for (const amount of [min, max]) {
      if (amount !== undefined && !numbers.has(String(amount))) note('estimate', amount);
    }
  }
  if (facts.payQuote !== undefined) {
    const isQuoted = oneLine(toPlainText(text.description)).includes(oneLine(facts.payQuote));
    if (!isQuoted || facts.baseSalary !== undefined) note('pay', facts.payQuote);
  }
  return invented;
}

/** What the source says of places, and neither the facts nor a problem do. */
function lostIn({ file, source, facts, problems }: ReadPosting): string[] {
  const shown = foldName(
    JSON.stringify([facts.places, facts.workplaces, problems.map(({ message }) => message)]),
  );
  return textsIn(source['jobLocation'])
    .filter((one) => /\p{L}{4}/u.test(one) && !/^(?:place|postaladdress|geocoordinates)$/.test(one))
    .filter((one) => !one.startsWith('http') && !isKnownOtherwise(one, facts))
    .filter((one) => !one.split(' ').every((word) => shown.includes(word)))
    .map((one) => `${file}: ${one}`);
}

/** A country and a region have names of their own, in the site's language. */
function isKnownOtherwise(one: string, { places }: ReadPosting['facts']): boolean {
  return places.some(
    ({ country, regionCode }) =>
      country !== undefined &&
      (toCountryCode(one) === country ||
        (regionCode !== undefined && toStatedRegion(country, one)?.code === regionCode)),
  );
}

describe('the facts of real postings', { skip: withoutPostings }, () => {
  let postings: ReadPosting[] = [];
  before(async () => {
    postings = await readCorpus();
  });

  test('say nothing that their sources do not say', () => {
    assert.deepEqual(postings.flatMap(inventedIn), []);
    const quotes = postings.filter(({ facts }) => facts.payQuote !== undefined).length;
    assert.ok(quotes >= 10, `only ${quotes} quotes`);
  });

  test('or their problems say every word of a place', () => {
    assert.deepEqual(postings.flatMap(lostIn), []);
  });

  test('would be seen to be invented, and to be lost', () => {
    const [one] = postings;
    assert.ok(one);
    const { facts } = one;
    const tampered = [
      { places: [{ locality: 'Atlantis' }] },
      { workplaces: ['hybrid'] },
      { estimatedSalaries: [{ min: 987_654 }] },
      { payQuote: '£1 a year' },
    ];
    for (const more of tampered) {
      assert.notDeepEqual(inventedIn({ ...one, facts: { ...facts, ...more } }), []);
    }
    assert.notDeepEqual(lostIn({ ...one, facts: { ...facts, places: [], workplaces: [] } }), []);
  });
});
