import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../../src/job/schema-org.ts';
import { ruleOf, rules, verdictOf } from '../../../src/structured-data/eligibility/verdict.ts';
import { findingsOf } from './candidate.ts';

type Properties = Readonly<Record<string, Json | undefined>>;

const REMOTE = { jobLocationType: 'TELECOMMUTE', jobLocation: undefined } as const;
const pay = (value: Json, currency: Json = 'EUR'): Json => ({
  '@type': 'MonetaryAmount',
  currency,
  value,
});
const SHORT = 'Bakes bread.';

/** A rule, postings that break it with their problems, and postings that nearly break it. */
const table: readonly [
  id: string,
  fires: readonly [Properties, string][],
  rests: readonly Properties[],
][] = [
  [
    'date-posted-missing',
    [
      [
        { datePosted: undefined },
        'ineligible date-posted-missing datePosted: is missing, and no feed lists a job without it. Write the day on which the job was first posted, for example "2026-12-01".',
      ],
    ],
    [{ datePosted: '2026-1-10' }],
  ],
  [
    'date-posted-unread',
    [
      [
        { datePosted: 'last week' },
        'ineligible date-posted-unread datePosted: could not be read; Google requires it, and no feed lists a job without it. Write the day, for example "2026-12-01".',
      ],
    ],
    [{ datePosted: 1767225600 }],
  ],
  [
    'employer-missing',
    [
      [
        { hiringOrganization: { url: 'https://crumb.example/' } },
        'ineligible employer-missing hiringOrganization: has no name. Write {"@type": "Organization", "name": "…"}; for an anonymous employer the name "confidential".',
      ],
    ],
    [{ hiringOrganization: 'confidential' }],
  ],
  [
    'job-location-missing',
    [
      [
        { jobLocation: undefined },
        'ineligible job-location-missing jobLocation: is missing. Write where the work is done, for example {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "GB"}}.',
      ],
    ],
    [{ ...REMOTE, applicantLocationRequirements: 'Norway' }],
  ],
  [
    'address-country-missing',
    [
      [
        { jobLocation: { address: { addressLocality: 'Leeds' } } },
        'ineligible address-country-missing jobLocation: "Leeds" names no country. Write "addressCountry", for example "DE".',
      ],
      [
        { jobLocation: { address: { streetAddress: 'Mill Lane 5' } } },
        'ineligible address-country-missing jobLocation: "Mill Lane 5" names no country. Write "addressCountry", for example "DE".',
      ],
      [
        { jobLocation: { latitude: 1, longitude: 2 } },
        'ineligible address-country-missing jobLocation: names no place. Write "addressCountry", for example "DE".',
      ],
    ],
    [{ ...REMOTE, jobLocation: 'Leeds', applicantLocationRequirements: 'Norway' }],
  ],
  [
    'address-country-unknown',
    [
      [
        { jobLocation: { address: { addressLocality: 'Leeds', addressCountry: 'Yorkshire' } } },
        'ineligible address-country-unknown jobLocation: "Yorkshire" is no country that ISO 3166 lists. Write "addressCountry", for example "DE".',
      ],
    ],
    [{ jobLocation: { address: { addressLocality: 'Leeds', addressCountry: 'GBR' } } }],
  ],
  [
    'remote-without-country',
    [
      [
        REMOTE,
        'ineligible remote-without-country applicantLocationRequirements: is missing, and a remote job needs it. Write {"@type": "Country", "name": "…"}.',
      ],
      [
        { ...REMOTE, applicantLocationRequirements: { '@type': 'GeoCircle', geoRadius: 5 } },
        'ineligible remote-without-country applicantLocationRequirements: names no area, and a remote job needs it. Write {"@type": "Country", "name": "…"}.',
      ],
    ],
    [{ jobLocationType: 'TELECOMMUTE' }, { ...REMOTE, applicantLocationRequirements: 'Norway' }],
  ],
  [
    'remote-area-is-no-country',
    [
      [
        { ...REMOTE, applicantLocationRequirements: 'EMEA' },
        'ineligible remote-area-is-no-country applicantLocationRequirements: "EMEA" is no country, and a remote job needs one. Add {"@type": "Country", "name": "…"}.',
      ],
    ],
    [{ ...REMOTE, applicantLocationRequirements: ['EMEA', 'Norway'] }],
  ],
  [
    'remote-applicants-by-place',
    [
      [
        { jobLocationType: 'TELECOMMUTE' },
        'warning remote-applicants-by-place applicantLocationRequirements: is missing: Google takes the job for people in the country of its jobLocation. Write where applicants may live, for example {"@type": "Country", "name": "DE"}.',
      ],
      [
        {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: { '@type': 'AdministrativeArea', name: 'The Union' },
        },
        'warning remote-applicants-by-place applicantLocationRequirements: "The Union" is no country: Google takes the job for people in the country of its jobLocation. Write where applicants may live, for example {"@type": "Country", "name": "DE"}.',
      ],
    ],
    [
      { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: 'Norway' },
      {
        jobLocationType: 'TELECOMMUTE',
        applicantLocationRequirements: { '@type': 'State', name: 'Ohio, USA' },
      },
    ],
  ],
  [
    'remote-in-words',
    [
      [
        { jobLocationType: 'remote' },
        'warning remote-in-words jobLocationType: "remote" is shown as written, and does not make the job a remote one. Where the work is fully remote, write "jobLocationType": "TELECOMMUTE", and in "applicantLocationRequirements" where applicants may live, for example {"@type": "Country", "name": "DE"}.',
      ],
      [
        {
          jobLocation: {
            '@type': 'Place',
            address: { addressLocality: 'Home office', addressCountry: 'DE' },
          },
        },
        'warning remote-in-words jobLocationType: "Home office" is shown as written, and does not make the job a remote one. Where the work is fully remote, write "jobLocationType": "TELECOMMUTE", and in "applicantLocationRequirements" where applicants may live, for example {"@type": "Country", "name": "DE"}.',
      ],
    ],
    [
      { jobLocationType: 'Hybrid' },
      { jobLocationType: ['ON_SITE', 'HYBRID_REMOTE', 'In office', 'Vor Ort', '\u200b'] },
      { jobLocationType: ['TELECOMMUTE', 'remote'], applicantLocationRequirements: 'Norway' },
    ],
  ],
  [
    'remote-and-hybrid',
    [
      [
        { jobLocationType: ['TELECOMMUTE', 'Hybrid'], applicantLocationRequirements: 'Norway' },
        'warning remote-and-hybrid jobLocationType: is TELECOMMUTE, but "Hybrid" says otherwise. Leave it out unless the work is fully remote.',
      ],
    ],
    [{ jobLocationType: 'Hybrid' }],
  ],
  [
    'description-is-title',
    [
      [
        { title: SHORT, description: `<p>${SHORT}</p>`.replace(/<.?p>/g, '') },
        'ineligible description-is-title description: repeats the title. Write what the job is: its tasks, what it asks for, its hours.',
      ],
    ],
    [{ description: SHORT }],
  ],
  [
    'description-too-short',
    [
      [
        { description: SHORT },
        'warning description-too-short description: "Bakes bread." says little. Write the whole ad: tasks, qualifications, hours, benefits.',
      ],
    ],
    [
      { description: SHORT, responsibilities: 'Weighs and kneads the dough at midnight.' },
      {
        description:
          '夜明け前から釜を温め、町の人々が目を覚ますころには焼きたてのパンを棚に並べる仕事です。',
      },
    ],
  ],
  [
    'description-in-capitals',
    [
      [
        { description: 'BAKE BREAD AT NIGHT. '.repeat(12) },
        'warning description-in-capitals description: "BAKE BREAD AT NIGHT. BAKE BREAD AT NIGHT. BAKE BREAD AT N…" is mostly in capitals. Write sentences.',
      ],
    ],
    [{ description: 'パンを焼く夜の仕事です。'.repeat(12) }],
  ],
  [
    'ends-before-it-begins',
    [
      [
        { validThrough: '2026-01-01' },
        'ineligible ends-before-it-begins validThrough: "2026-01-01" is before datePosted "2026-01-10". Write a later day, or leave it out.',
      ],
    ],
    [{ validThrough: '2026-01-10' }],
  ],
  [
    'no-way-to-apply',
    [
      [
        { url: undefined },
        'warning no-way-to-apply url: is missing, and there is no other way to apply. Write the address of the application page, or an applicationContact.',
      ],
      [
        { url: 'TBD' },
        'warning no-way-to-apply url: is missing, and there is no other way to apply. Write the address of the application page, or an applicationContact.',
      ],
    ],
    [
      { url: undefined, applicationContact: 'jobs@crumb.example' },
      { url: undefined, applicationContact: { telephone: 'ask the baker' } },
      { url: 'at the counter' },
    ],
  ],
  [
    'applies-elsewhere',
    [
      [
        { directApply: true },
        'warning applies-elsewhere directApply: is true, but nobody can complete an application on this site; the markup says false. Write false.',
      ],
    ],
    [{ directApply: false }],
  ],
  [
    'employer-is-a-placeholder',
    [
      [
        { hiringOrganization: 'Company' },
        'warning employer-is-a-placeholder hiringOrganization: "Company" is no employer\'s name. Write the name, or "confidential" where it must not be named.',
      ],
    ],
    [{ hiringOrganization: 'The Bread Company' }],
  ],
  [
    'valid-through-missing',
    [
      [
        { validThrough: undefined },
        'warning valid-through-missing validThrough: is missing. If the job ends, write its last day, for example "2026-12-31"; if it does not, leave it out.',
      ],
    ],
    [{ validThrough: '2026-03-31T12:00:00Z' }, { validThrough: 'Open until filled' }],
  ],
  [
    'employment-type-missing',
    [
      [
        { employmentType: undefined },
        'warning employment-type-missing employmentType: is missing. Write for example "FULL_TIME", or a list such as ["FULL_TIME", "PART_TIME"].',
      ],
    ],
    [{ employmentType: 'Part-time' }],
  ],
  [
    'employment-type-unknown',
    [
      [
        { employmentType: 'CDI' },
        'warning employment-type-unknown employmentType: "CDI" is shown as written and left out of the markup. Write FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN, VOLUNTEER, PER_DIEM or OTHER.',
      ],
    ],
    [{ employmentType: 'Vollzeit' }],
  ],
  [
    'base-salary-missing',
    [
      [
        { baseSalary: undefined },
        'warning base-salary-missing baseSalary: is missing. Write the pay that the employer states, for example {"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue", "value": 45000, "unitText": "YEAR"}}.',
      ],
    ],
    [{ baseSalary: '€45k' }],
  ],
  [
    'base-salary-estimated-only',
    [
      [
        { baseSalary: undefined, estimatedSalary: pay(45000) },
        'warning base-salary-estimated-only baseSalary: is missing; an estimatedSalary is not the employer\'s word. Write the pay that the employer states, for example {"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue", "value": 45000, "unitText": "YEAR"}}.',
      ],
    ],
    [{ estimatedSalary: pay(45000) }],
  ],
  [
    'base-salary-in-words',
    [
      [
        { baseSalary: '$71,957 per year' },
        'warning base-salary-in-words baseSalary: "$71,957 per year" is shown as written and left out of the markup. Write numbers, for example {"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue", "value": 45000, "unitText": "YEAR"}}.',
      ],
    ],
    [{ baseSalary: pay({ value: '71,957', unitText: 'YEAR' }) }],
  ],
  [
    'base-salary-without-currency',
    [
      [
        { baseSalary: pay({ value: 10, unitText: 'HOUR' }, null) },
        'warning base-salary-without-currency baseSalary: has no currency. Write an ISO 4217 code in "currency", for example "EUR".',
      ],
    ],
    [{ baseSalary: pay({ value: 10, unitText: 'HOUR' }, null), salaryCurrency: 'EUR' }],
  ],
  [
    'base-salary-without-unit',
    [
      [
        { baseSalary: pay(10) },
        'warning base-salary-without-unit baseSalary: does not say for which time it is. Write "unitText": HOUR, DAY, WEEK, MONTH or YEAR.',
      ],
    ],
    [{ baseSalary: pay({ value: 10, unitText: 'hourly' }) }],
  ],
  [
    'base-salary-swapped',
    [
      [
        { baseSalary: pay({ minValue: 20, maxValue: 10, unitText: 'HOUR' }) },
        'warning base-salary-swapped baseSalary: the minimum 20 is above the maximum 10, and both are published as written. Write the smaller amount as "minValue".',
      ],
    ],
    [{ baseSalary: pay({ minValue: 10, maxValue: 10, unitText: 'HOUR' }) }],
  ],
  [
    'identifier-missing',
    [
      [
        { identifier: { '@type': 'PropertyValue', name: 'Crumb' } },
        'warning identifier-missing identifier: has no value. Write the employer\'s own reference, for example {"@type": "PropertyValue", "name": "Three Sheaves", "value": "B-17"}; the page\'s address is then made of it, and changes once.',
      ],
      [
        { identifier: undefined },
        'warning identifier-missing identifier: is missing. Write the employer\'s own reference, for example {"@type": "PropertyValue", "name": "Three Sheaves", "value": "B-17"}; the page\'s address is then made of it, and changes once.',
      ],
    ],
    [{ identifier: 17 }],
  ],
  [
    'address-from-place',
    [
      [
        { identifier: undefined, url: '/jobs/7' },
        "warning address-from-place identifier: is missing, and so is an absolute url: the page's address is made of employer, title and place, and changes with them. Write either.",
      ],
    ],
    [
      { identifier: undefined },
      { identifier: undefined, url: undefined, '@id': 'https://crumb.example/jobs/7' },
      { url: undefined },
    ],
  ],
  [
    'logo-not-absolute',
    [
      [
        { hiringOrganization: { name: 'Crumb', logo: '/logo.png' } },
        'warning logo-not-absolute hiringOrganization: the logo "/logo.png" is no absolute address. Write for example "https://three-sheaves.example/logo.png".',
      ],
    ],
    [{ hiringOrganization: { name: 'Crumb', logo: { url: 'https://crumb.example/l.png' } } }],
  ],
  [
    'employer-link-not-absolute',
    [
      [
        { hiringOrganization: { name: 'Crumb', sameAs: 'crumb.example' } },
        'warning employer-link-not-absolute hiringOrganization: its address (sameAs, url) "crumb.example" is no absolute address. Write for example "https://three-sheaves.example/".',
      ],
    ],
    [
      {
        hiringOrganization: { name: 'Crumb', sameAs: ['crumb.example', 'https://crumb.example/'] },
      },
    ],
  ],
  [
    'place-is-country-only',
    [
      [
        { jobLocation: { address: { addressCountry: 'DE' } } },
        'warning place-is-country-only jobLocation: names only the country "DE". Write "addressLocality" and "addressRegion" too, so that people nearby find the job.',
      ],
    ],
    [{ jobLocation: { address: { addressCountry: 'DE' } }, jobLocationType: 'TELECOMMUTE' }],
  ],
  [
    'education-not-a-credential',
    [
      [
        { educationRequirements: 'BSc' },
        'warning education-not-a-credential educationRequirements: "BSc" is shown, and is none of the credentials that Google knows. Write "credentialCategory": "high school", "associate degree", "bachelor degree", "professional certificate" or "postgraduate degree".',
      ],
    ],
    [
      { educationRequirements: 'no requirements' },
      { educationRequirements: { credentialCategory: 'bachelor degree' } },
    ],
  ],
  [
    'experience-without-months',
    [
      [
        { experienceRequirements: 'Two years' },
        'warning experience-without-months experienceRequirements: "Two years" is shown, and says no number that Google reads. Write {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24}.',
      ],
    ],
    [
      { experienceRequirements: 'No requirements' },
      { experienceRequirements: { monthsOfExperience: '24' } },
    ],
  ],
  [
    'experience-instead-of-education-alone',
    [
      [
        { experienceInPlaceOfEducation: true },
        'warning experience-instead-of-education-alone experienceInPlaceOfEducation: is true, and needs both others to mean something. Write educationRequirements and experienceRequirements, or leave it out.',
      ],
    ],
    [
      { experienceInPlaceOfEducation: false },
      {
        experienceInPlaceOfEducation: true,
        educationRequirements: { credentialCategory: 'high school' },
        experienceRequirements: { monthsOfExperience: 12 },
      },
    ],
  ],
];

/** Titles by rule: those that break it, and those that only seem to. */
const titles: readonly [id: string, fires: readonly string[], rests: readonly string[]][] = [
  [
    'title-with-code',
    [
      'Welder (REQ-12345)',
      'Welder #4411',
      'Welder - Job ID 8871',
      'Welder R0123456',
      'Welder JR-10021',
      'Nurse Ref: 20931',
    ],
    [
      'C++ Developer',
      'Teacher, Level 3',
      '24/7 Porter',
      'SAP S/4HANA Expert',
      'ISO 9001 Auditor',
      '.NET 8 Developer',
      'Year 4 Teacher',
      'Job Coach',
    ],
  ],
  [
    'title-with-pay',
    ['Porter $25/hr', 'Roofer €45k', 'Clerk up to £30,000', 'Driver 18 per hour', 'Cook 3000 EUR'],
    ['401k Administrator', 'B2B Seller', 'Top 100 Driver'],
  ],
  [
    'title-with-date',
    ['Picker from 01/09/2026', 'Picker 2026-09-01'],
    ['24/7 Porter', 'Version 1.2 Tester'],
  ],
  [
    'title-with-workplace',
    ['Writer (Remote)', 'Writer - hybrid', 'Writer | 100 % remote'],
    ['Remote Sensing Analyst', 'Hybrid Vehicle Mechanic'],
  ],
  [
    'title-with-decoration',
    ['Baker!!', '★ Baker', 'Baker 🔥', '**Baker**'],
    ['Baker & Confectioner', 'R&D Baker (all genders)'],
  ],
  [
    'title-with-place',
    ['Baker - York', 'Baker (York)', 'Baker in York', 'Baker, United Kingdom'],
    ['Yorkshire Pudding Baker', 'York Ham Curer'],
  ],
  [
    'title-with-employer',
    ['Baker at Crumb & Daughters', 'Crumb & Daughters Baker'],
    ['Crumb Baker'],
  ],
  [
    'title-in-capitals',
    ['NIGHT BAKER', 'EXPERIENCED NIGHT BAKER'],
    ['QA SRE', 'HGV Driver', 'NASA Baker', '夜のパン職人'],
  ],
  ['title-too-long', [`Baker of ${'bread, '.repeat(20)}`], ['Baker of bread']],
];

describe('each rule fires on what it is about, and rests on what only looks like it', () => {
  for (const [id, fires, rests] of table) {
    for (const [properties, finding] of fires) {
      test(`${id}: ${JSON.stringify(properties)}`, () =>
        assert.ok(findingsOf(properties).includes(finding), findingsOf(properties).join('\n')));
    }
    for (const properties of rests) {
      test(`${id} rests: ${JSON.stringify(properties)}`, () => {
        assert.deepEqual(
          findingsOf(properties).filter((finding) => finding.includes(` ${id} `)),
          [],
        );
      });
    }
  }
  for (const [id, fires, rests] of titles) {
    for (const title of fires) {
      test(`${id}: ${title}`, () => {
        const [finding = ''] = findingsOf({ title }).filter((found) => found.includes(` ${id} `));
        assert.match(
          finding,
          /^warning [a-z-]+ title: .* Write the job's title alone, for example ".*\.$/,
        );
      });
    }
    for (const title of rests) {
      test(`${id} rests: ${title}`, () => {
        assert.deepEqual(
          findingsOf({ title }).filter((finding) => finding.includes(` ${id} `)),
          [],
        );
      });
    }
  }
});

describe('the rules', () => {
  const tested = [...table.map(([id]) => id), ...titles.map(([id]) => id)];

  test('are all tested, both ways, and have each an id of its own', () => {
    assert.deepEqual(rules.map(({ id }) => id).toSorted(), tested.toSorted());
    assert.equal(new Set(tested).size, tested.length);
    for (const [id, fires, rests] of [...table, ...titles]) {
      assert.ok(fires.length > 0 && rests.length > 0, id);
    }
  });

  test('name where Google says so', () => {
    for (const { source } of rules) assert.match(source, /^https:\/\/developers\.google\.com\/.*#/);
    assert.equal(ruleOf('employer-missing')?.property, 'hiringOrganization');
    assert.equal(ruleOf('nonsense'), undefined);
  });

  test('find nothing in a posting that meets them all', () => assert.deepEqual(findingsOf(), []));
});

describe('the verdict', () => {
  const problem = { field: 'url', message: '' };
  test('is the gravest of the findings', () => {
    assert.equal(verdictOf([]), 'eligible');
    assert.equal(verdictOf([{ ...problem, severity: 'warning' }]), 'eligible with warnings');
    const both = [
      { ...problem, severity: 'warning' },
      { ...problem, severity: 'ineligible' },
    ] as const;
    assert.equal(verdictOf(both), 'not eligible');
  });
});
