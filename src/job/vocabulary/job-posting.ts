// The properties of JobPosting that Placard reads: https://schema.org/JobPosting

import type { Properties } from './property.ts';

/** Google's employment types, explained. */
const EMPLOYMENT_TYPES = {
  FULL_TIME: 'A full-time job.',
  PART_TIME: 'A part-time job.',
  CONTRACTOR: 'Work under a contract, as a freelancer.',
  TEMPORARY: 'A job for a limited time.',
  INTERN: 'An internship.',
  VOLUNTEER: 'Unpaid, voluntary work.',
  PER_DIEM: 'Work paid by the day.',
  OTHER: 'Something else.',
};

export const jobPosting: Properties = {
  title: {
    explanation: "The job's title alone: no reference, place, date, pay or company.",
    forms: ['text'],
    google: 'required',
    example: 'Baker',
  },
  description: {
    explanation:
      'The whole text of the ad as HTML or plain text: tasks, qualifications, hours, benefits.',
    forms: ['html'],
    isList: true,
    google: 'required',
    example: '<p>Bake bread from four in the morning.</p>',
  },
  datePosted: {
    explanation: 'The day on which the job was first posted.',
    forms: ['date'],
    google: 'required',
    example: '2026-12-01',
  },
  validThrough: {
    explanation:
      'The last day to apply; a day alone lasts to its end. Left out where the job has no end.',
    forms: ['date'],
    google: 'recommended',
    example: '2027-01-31',
  },
  hiringOrganization: {
    explanation: 'The employer; one that must not be named is called "confidential".',
    forms: [{ type: 'Organization' }, 'text'],
    isList: true,
    google: 'required',
  },
  jobLocation: {
    explanation: 'Where the work is done; several places as a list. A country at least.',
    forms: [{ type: 'Place' }, { type: 'PostalAddress' }, 'text'],
    isList: true,
    google: 'required',
  },
  jobLocationType: {
    explanation: 'TELECOMMUTE, only where the work is fully remote.',
    forms: [{ oneOf: { TELECOMMUTE: 'The work is fully remote.' } }, 'text'],
    isList: true,
    google: 'recommended',
  },
  applicantLocationRequirements: {
    explanation: 'Where applicants for remote work may live: at least one country.',
    forms: [{ type: 'Country' }, { type: 'State' }, { type: 'City' }, 'text'],
    isList: true,
    google: 'recommended',
  },
  employmentType: {
    explanation: "One or more of Google's words.",
    forms: [{ oneOf: EMPLOYMENT_TYPES }, 'text'],
    isList: true,
    google: 'recommended',
    example: 'FULL_TIME',
  },
  baseSalary: {
    explanation: 'The pay that the employer states; never an estimate.',
    forms: [{ type: 'MonetaryAmount' }, 'number', 'text'],
    isList: true,
    google: 'recommended',
  },
  estimatedSalary: {
    explanation: "Somebody else's estimate of the pay.",
    forms: [{ type: 'MonetaryAmountDistribution' }, { type: 'MonetaryAmount' }, 'number', 'text'],
    isList: true,
  },
  salaryCurrency: {
    explanation: 'The currency of a pay that is a bare number, as ISO 4217 code.',
    forms: ['text'],
    example: 'EUR',
  },
  identifier: {
    explanation: "The employer's own reference for this job.",
    forms: [{ type: 'PropertyValue' }, 'text', 'number'],
    isList: true,
    google: 'recommended',
  },
  url: {
    explanation: 'The address of the page where one can apply.',
    forms: ['url'],
    example: 'https://three-sheaves.example/jobs/baker',
  },
  applicationContact: {
    explanation: 'Whom to write to or call.',
    forms: [{ type: 'ContactPoint' }, 'text'],
    isList: true,
  },
  directApply: {
    explanation:
      'Whether an application is completed on this very site; on a Placard site it is not.',
    forms: ['boolean'],
    google: 'recommended',
    example: false,
  },
  educationRequirements: {
    explanation: 'The education that is asked for, or "no requirements".',
    forms: [{ type: 'EducationalOccupationalCredential' }, 'text'],
    isList: true,
    google: 'beta',
  },
  experienceRequirements: {
    explanation: 'The experience that is asked for, or "no requirements".',
    forms: [{ type: 'OccupationalExperienceRequirements' }, 'text'],
    isList: true,
    google: 'beta',
  },
  experienceInPlaceOfEducation: {
    explanation: 'Whether the experience asked for may stand in for the education.',
    forms: ['boolean'],
    google: 'beta',
    example: true,
  },
  responsibilities: {
    explanation: 'The tasks, where they are not in the description.',
    forms: ['html'],
    isList: true,
  },
  qualifications: {
    explanation: 'What an applicant must bring, where it is not in the description.',
    forms: ['html', { type: 'EducationalOccupationalCredential' }],
    isList: true,
  },
  skills: {
    explanation: 'Skills by name.',
    forms: ['text', { type: 'DefinedTerm' }],
    isList: true,
    example: ['Sourdough', 'Night shifts'],
  },
  employerOverview: {
    explanation: 'What the employer says of itself.',
    forms: ['html'],
  },
  jobBenefits: { explanation: 'Benefits besides the pay.', forms: ['text'], isList: true },
  incentiveCompensation: { explanation: 'Bonuses and commissions.', forms: ['text'], isList: true },
  workHours: {
    explanation: 'When and how long one works.',
    forms: ['text'],
    isList: true,
    example: 'Monday to Friday, from four to noon',
  },
  specialCommitments: {
    explanation: "What else is bound to the job, such as a veterans' programme.",
    forms: ['text'],
    isList: true,
  },
  jobStartDate: { explanation: 'The first day of work.', forms: ['date'], example: '2027-02-01' },
  jobImmediateStart: { explanation: 'Whether work begins at once.', forms: ['boolean'] },
  jobDuration: {
    explanation: 'How long the job lasts.',
    forms: ['text', { type: 'QuantitativeValue' }],
    example: 'P6M',
  },
  totalJobOpenings: { explanation: 'How many people are wanted.', forms: ['count'], example: 2 },
  employmentUnit: {
    explanation: 'The department.',
    forms: [{ type: 'Organization' }, 'text'],
    isList: true,
  },
  industry: {
    explanation: 'The industry by name.',
    forms: ['text', { type: 'DefinedTerm' }],
    isList: true,
  },
  occupationalCategory: {
    explanation: 'The occupation, as a code of O*NET-SOC or ISCO-08 or by name.',
    forms: ['text', { type: 'CategoryCode' }],
    isList: true,
    example: '51-3011.00',
  },
  relevantOccupation: {
    explanation: 'The occupation by name.',
    forms: [{ type: 'Occupation' }, 'text'],
    isList: true,
  },
  eligibilityToWorkRequirement: {
    explanation: 'The papers that one needs to be allowed to work.',
    forms: ['text'],
    isList: true,
  },
  securityClearanceRequirement: {
    explanation: 'The clearance asked for.',
    forms: ['text', 'url'],
    isList: true,
  },
  physicalRequirement: {
    explanation: 'What the work asks of the body.',
    forms: ['text', { type: 'DefinedTerm' }],
    isList: true,
  },
  sensoryRequirement: {
    explanation: 'What the work asks of the senses.',
    forms: ['text', { type: 'DefinedTerm' }],
    isList: true,
  },
  inLanguage: {
    explanation: "The language of this posting's own text, as BCP 47 tag.",
    forms: ['text', { type: 'Language' }],
    example: 'en-GB',
  },
};

/** Names that schema.org has replaced, with their successors. */
export const superseded: Readonly<Record<string, string>> = {
  benefits: 'jobBenefits',
  incentives: 'incentiveCompensation',
};

/** The name that replaced a property; `term` is in lower case. */
export function successorOf(term: string): string | undefined {
  return Object.hasOwn(superseded, term) ? superseded[term] : undefined;
}
