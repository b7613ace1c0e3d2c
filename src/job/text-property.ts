// Properties with plain text: shown under a label, and written to the markup unchanged.

/** schema.org's names, in the order of the page. */
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

/** Requirements to applicants: "None" says something here. */
export const REQUIREMENT_PROPERTIES = [
  'specialCommitments',
  'eligibilityToWorkRequirement',
  'securityClearanceRequirement',
  'physicalRequirement',
  'sensoryRequirement',
] as const satisfies readonly TextProperty[];

/** A property that is not stated is absent. */
export type StatedTexts = Partial<Record<TextProperty, string[]>>;

/** Names that schema.org has replaced, by their successor. */
export const SUPERSEDED: Partial<Record<TextProperty, string>> = {
  jobBenefits: 'benefits',
  incentiveCompensation: 'incentives',
};

/** Texts with a heading of their own, below the description. */
export const SECTION_PROPERTIES = [
  'responsibilities',
  'qualifications',
  'skills',
  'employerOverview',
] as const;

export type SectionProperty = (typeof SECTION_PROPERTIES)[number];
