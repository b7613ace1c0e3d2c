// No word of a real file's texts is lost: each is in what is made of the file, whole and in its order, and on the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import { toText } from '../../src/sources/record.ts';
import { corpusPath, withoutSources } from '../support/corpus.ts';
import { createReader } from '../support/read-corpus.ts';
import { readSource, toFacts } from '../support/read-source.ts';
import { textsIn, textsOfSource, wordsInOrder } from '../support/texts-of-source.ts';

/** Texts that are left out, by folder and name, with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'ashby: jobs.compensation.compensationTierSummary': 'the pay again, in words',
  'ashby: jobs.compensation.scrapeableCompensationSalarySummary': 'the pay again, in words',
  'ashby: jobs.compensation.compensationTiers.tierSummary': 'the pay again, in words',
  'ashby: jobs.compensation.compensationTiers.components.summary': 'the pay again, in words',
  'ashby: jobs.descriptionPlain': 'the words of descriptionHtml again',
  'comeet: email': 'a mailbox of the service',
  'eures: jvs.description': 'the text in another language; that of the ad is in translations',
  'france-travail: resultats.appellationlibelle': 'the job’s name in a register',
  'france-travail: resultats.typeContratLibelle': 'typeContrat in words',
  'himalayas: jobs.excerpt': 'the beginning of the description again',
  'indeed-xml: source.job.indeed-apply-data': 'a form’s settings, which may hold a key',
  'indeed-xml: source.publisherUrl': 'the feed’s own',
  'jobs-xml: job_offer.contact': 'a person who is no way to apply',
  'hr-xml: PositionOpening.PositionProfile.FormattedPositionDescription.Value':
    'the heading of a person who is no way to apply',
  'jobtech: salary_type.label': 'how often pay is paid, without an amount',
  'lever: additionalPlain': 'the words of additional again',
  'pinpoint: data.compensation': 'the pay again, in words',
  'recruitee: offers.locations_question': 'a question of the form',
  'recruitee: offers.translations.en.locations_question': 'a question of the form',
  'recruitee: offers.open_questions.body': 'a question of the form',
  'recruitee: offers.open_questions.translations.en.body': 'a question of the form',
  'recruitee: offers.sharing_title': 'for social networks',
  'recruitee: offers.sharing_description': 'the beginning of the description again',
  'recruitee: offers.translations.en.sharing_title': 'for social networks',
  'recruitee: offers.translations.en.sharing_description': 'the beginning of the description',
  'remoteok: legal': 'the terms of the service',
  'remotive: 0-legal-notice': 'the terms of the service',
  'rss: rss.channel.title': 'the feed’s own',
  'rss: rss.channel.description': 'the feed’s own',
  'rss: rss.channel.item.title': 'parted into employer and title',
  'smartrecruiters: location.address': 'with the town again after the street',
  'usajobs: SearchResult.SearchResultItems.MatchedObjectDescriptor.PositionID':
    'the number of the announcement, which several jobs share',
};

/** Shorter values are facts: a place, a title, a kind of employment. */
const FEWEST_WORDS = 5;
const ADDRESS = /^\s*(?:https?:\/\/|\/)\S+\s*$/;
const INSTANT = /^\s*(?:\w{3},? )?\d{1,4}[- ]\w{2,3}[- ]\d{2,4}[T ]\d{2}:\d{2}/;
const IDENTIFIER = /^[\da-f-]{36}$/i;

const root = corpusPath('sources');
const files = withoutSources === false ? listFiles(root).files : [];
const used = new Set<string>();

describe('no word is lost', { skip: withoutSources }, async () => {
  const readPage = await createReader();
  for (const file of files) {
    const [folder = ''] = file.path.split('/');
    const read = await readSource(file);
    if (read.objects.length === 0) continue;
    const texts = textsOfSource(file.path, readFileSync(file.absolutePath, 'utf8'));
    const made = textsIn(read.objects.map(toFacts)).map(({ text }) => wordsInOrder(text));

    test(`of ${file.path}`, () => {
      const lost = texts.filter(({ name, text }) => {
        const words = wordsInOrder(text);
        const isFact = ADDRESS.test(text) || INSTANT.test(text) || IDENTIFIER.test(text);
        if (isFact || words.trim().split(' ').length < FEWEST_WORDS) return false;
        if (made.some((one) => one.includes(words))) return false;
        const exception = `${folder}: ${name}`;
        used.add(exception);
        return LEFT_OUT[exception] === undefined;
      });
      assert.deepEqual(lost, []);
    });

    test(`of ${file.path} on its pages`, () => {
      for (const object of read.objects) {
        const page = readPage(file.path, object)[0]?.text;
        if (page === undefined) continue;
        assert.equal(lettersOf(page.description), lettersOf(toText(object['description']) ?? ''));
      }
    });
  }

  test('and nothing is left out by a name that no file has', () => {
    assert.deepEqual(
      Object.keys(LEFT_OUT).filter((exception) => !used.has(exception)),
      [],
    );
  });
});

/** Numbers and single signs before lines become lists, and addresses of mail stand beside words that link to them. */
function lettersOf(html: string): string {
  const text = html
    // A tag that a file cuts off is no word.
    .replace(/<[^<>]*$/, '')
    .replaceAll(/<\/?(?:span|strong|b|em|i|u|a|font)\b[^<>]*>/gi, '')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/[^\s<>()[\]]+@[^\s<>()[\]]+/g, ' ');
  return wordsInOrder(text)
    .split(' ')
    .filter((word) => word.length > 1 && !/^\d+$/.test(word))
    .join('');
}
