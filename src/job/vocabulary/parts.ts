// The properties of the types within a JobPosting.

import type { Properties } from './property.ts';

const address: Properties = {
  addressCountry: {
    explanation: 'The country as ISO 3166-1 alpha-2 code.',
    forms: ['text', { type: 'Country' }],
    isList: true,
    google: 'required',
    example: 'DE',
  },
  addressRegion: {
    explanation: 'The state or region, by code or by name.',
    forms: ['text', { type: 'State' }],
    isList: true,
    google: 'recommended',
    example: 'SN',
  },
  addressLocality: {
    explanation: 'The city.',
    forms: ['text', { type: 'City' }],
    isList: true,
    google: 'recommended',
    example: 'Leipzig',
  },
  postalCode: {
    explanation: 'The postal code, as text.',
    forms: ['text', 'number'],
    isList: true,
    google: 'recommended',
  },
  streetAddress: {
    explanation: 'Street and number.',
    forms: ['text'],
    isList: true,
    google: 'recommended',
  },
};

const coordinates: Properties = {
  latitude: { explanation: 'Degrees north (WGS 84).', forms: ['number', 'text'], example: 51.34 },
  longitude: { explanation: 'Degrees east (WGS 84).', forms: ['number', 'text'], example: 12.37 },
};

const named: Properties = {
  name: { explanation: 'Its name.', forms: ['text'], isList: true, google: 'required' },
};

const unitText = {
  explanation: 'The time that the amount is for.',
  forms: [
    {
      oneOf: {
        HOUR: 'An hour.',
        DAY: 'A day.',
        WEEK: 'A week.',
        MONTH: 'A month.',
        YEAR: 'A year.',
      },
    },
    'text',
  ],
  google: 'recommended',
} as const;

const range: Properties = {
  value: { explanation: 'The amount, where it is one.', forms: ['number', 'text'], example: 45000 },
  minValue: { explanation: 'The least amount.', forms: ['number', 'text'], example: 42000 },
  maxValue: { explanation: 'The greatest amount.', forms: ['number', 'text'], example: 48000 },
  unitText,
};

const money: Properties = {
  currency: {
    explanation: 'The currency as ISO 4217 code.',
    forms: ['text'],
    google: 'required',
    example: 'EUR',
  },
};

/** By the name of their type. */
export const parts: Readonly<Record<string, Properties>> = {
  Organization: {
    ...named,
    legalName: { explanation: 'Its legal name, used where there is no name.', forms: ['text'] },
    sameAs: {
      explanation: 'Its own site, or a page that says who it is.',
      forms: ['url'],
      isList: true,
      google: 'recommended',
      example: 'https://three-sheaves.example/',
    },
    url: { explanation: 'Its own site.', forms: ['url'] },
    logo: {
      explanation: 'The address of its logo; pages never load it from there.',
      forms: ['url', { type: 'ImageObject' }],
      isList: true,
      google: 'recommended',
      example: 'https://three-sheaves.example/logo.png',
    },
  },
  Place: {
    address: {
      explanation: 'Its address.',
      forms: [{ type: 'PostalAddress' }, 'text'],
      isList: true,
      google: 'required',
    },
    name: { explanation: 'Its name, used where there is no address.', forms: ['text'] },
    geo: { explanation: 'Where it lies.', forms: [{ type: 'GeoCoordinates' }, 'text'] },
    ...coordinates,
  },
  PostalAddress: address,
  GeoCoordinates: coordinates,
  Country: named,
  State: named,
  City: named,
  Occupation: named,
  DefinedTerm: named,
  CategoryCode: named,
  Language: { ...named, alternateName: { explanation: 'Its BCP 47 tag.', forms: ['text'] } },
  ImageObject: {
    url: { explanation: 'Its address.', forms: ['url'] },
    contentUrl: { explanation: 'Its address.', forms: ['url'] },
  },
  MonetaryAmount: {
    ...money,
    ...range,
    value: {
      explanation: 'The amount or range, with the time that it is for.',
      forms: [{ type: 'QuantitativeValue' }, 'number', 'text'],
      google: 'required',
    },
  },
  MonetaryAmountDistribution: {
    ...money,
    unitText,
    percentile10: { explanation: 'What nine of ten get more than.', forms: ['number', 'text'] },
    median: { explanation: 'What half get more than.', forms: ['number', 'text'] },
    percentile90: { explanation: 'What one of ten gets more than.', forms: ['number', 'text'] },
    duration: {
      explanation: 'The time that the amounts are for, as ISO 8601 duration.',
      forms: ['text'],
      example: 'P1Y',
    },
  },
  QuantitativeValue: range,
  PropertyValue: {
    name: { explanation: 'Whose reference it is.', forms: ['text'], google: 'recommended' },
    value: { explanation: 'The reference.', forms: ['text', 'number'], google: 'recommended' },
  },
  ContactPoint: {
    name: { explanation: "The contact's name.", forms: ['text'] },
    contactType: {
      explanation: "The contact's role, used where there is no name.",
      forms: ['text'],
    },
    email: { explanation: 'A mail address.', forms: ['text'] },
    telephone: { explanation: 'A telephone number.', forms: ['text'] },
    url: { explanation: 'A page to apply on.', forms: ['url'] },
  },
  EducationalOccupationalCredential: {
    credentialCategory: {
      explanation: 'The kind of degree or certificate.',
      forms: [
        {
          oneOf: {
            'high school': 'A high-school diploma.',
            'associate degree': 'A two-year degree.',
            'bachelor degree': 'A first degree.',
            'professional certificate': 'A certificate of a profession.',
            'postgraduate degree': 'A degree beyond the first.',
          },
        },
        'text',
      ],
      google: 'beta',
    },
    name: { explanation: 'Its name.', forms: ['text'] },
    about: { explanation: 'Its field.', forms: ['text'] },
    description: { explanation: 'What it is.', forms: ['text'] },
  },
  OccupationalExperienceRequirements: {
    monthsOfExperience: {
      explanation: 'The least number of months.',
      forms: ['number', 'text'],
      google: 'beta',
      example: 24,
    },
    description: { explanation: 'The experience in words.', forms: ['text'] },
    name: { explanation: 'The experience in words.', forms: ['text'] },
  },
};
