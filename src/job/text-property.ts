// The properties that state something in words: shown under a label, written to the markup as they are.

/** schema.org's name of each, in the order in which a page shows them. */
export const TEXT_PROPERTIES = [
  'skills',
  'jobBenefits',
  'incentiveCompensation',
  'workHours',
  'specialCommitments',
  'jobDuration',
  'eligibilityToWorkRequirement',
  'securityClearanceRequirement',
  'physicalRequirement',
  'sensoryRequirement',
  'employmentUnit',
  'industry',
  'occupationalCategory',
  'relevantOccupation',
] as const;

export type TextProperty = (typeof TEXT_PROPERTIES)[number];

/** Those that ask something of applicants: there "None" is an answer. */
export const REQUIREMENT_PROPERTIES = [
  'specialCommitments',
  'eligibilityToWorkRequirement',
  'securityClearanceRequirement',
  'physicalRequirement',
  'sensoryRequirement',
] as const satisfies readonly TextProperty[];

/** What a posting states in words; a property it does not state is absent. */
export type StatedTexts = Partial<Record<TextProperty, string[]>>;

/** Names that schema.org has replaced, by the name that replaced them. */
export const SUPERSEDED: Partial<Record<TextProperty, string>> = {
  jobBenefits: 'benefits',
  incentiveCompensation: 'incentives',
};

/** Texts long enough to have a heading of their own; the page shows them below the description. */
export const SECTION_PROPERTIES = [
  'responsibilities',
  'qualifications',
  'skills',
  'employerOverview',
] as const;

export type SectionProperty = (typeof SECTION_PROPERTIES)[number];
