// What Google reads of education and experience, as a beta.

import { quoteFound } from '../../job/problem.ts';
import { GOOGLE, type EligibilityRule } from './rule.ts';

const NO_REQUIREMENTS = /^no requirements$/i;

export const beta: readonly EligibilityRule[] = [
  {
    id: 'education-not-a-credential',
    property: 'educationRequirements',
    severity: 'warning',
    kind: 'beta',
    source: GOOGLE.education,
    find: ({ facts }) => {
      const other = facts.education.find(
        ({ text, category }) => category === undefined && !NO_REQUIREMENTS.test(text),
      );
      if (other === undefined) return undefined;
      return `${quoteFound(other.text)} is shown, and is none of the credentials that Google knows. Write "credentialCategory": "high school", "associate degree", "bachelor degree", "professional certificate" or "postgraduate degree".`;
    },
  },
  {
    id: 'experience-without-months',
    property: 'experienceRequirements',
    severity: 'warning',
    kind: 'beta',
    source: GOOGLE.education,
    find: ({ facts }) => {
      const other = facts.experience.find(
        ({ text = '', months }) => months === undefined && !NO_REQUIREMENTS.test(text),
      );
      if (other === undefined) return undefined;
      return `${quoteFound(other.text)} is shown, and says no number that Google reads. Write {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24}.`;
    },
  },
  {
    id: 'experience-instead-of-education-alone',
    property: 'experienceInPlaceOfEducation',
    severity: 'warning',
    kind: 'beta',
    source: GOOGLE.education,
    find: ({ facts }) =>
      facts.experienceInPlaceOfEducation === true &&
      (facts.education.length === 0 || facts.experience.length === 0)
        ? 'is true, and needs both others to mean something. Write educationRequirements and experienceRequirements, or leave it out.'
        : undefined,
  },
];
