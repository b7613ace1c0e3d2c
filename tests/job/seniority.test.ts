import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seniorityOf } from '../../src/job/seniority.ts';

const levelsOf = (title: string, experience: string[] = []) =>
  seniorityOf({ title, experience: experience.map((text) => ({ text })), employmentTypes: [] });

describe('how senior a job is', () => {
  const titles: Record<string, string[]> = {
    'Senior Baker': ['senior'],
    'Sr. Welder (Nights)': ['senior'],
    'Junior/Senior Glazier': ['entry', 'senior'],
    'Internal Auditor': [],
    'International Buyer': [],
    'Marketing Intern, Summer': ['internship'],
    'Entry-level Roofer': ['entry'],
    'Data Entry Clerk': [],
    'Entry Door Installer': [],
    'Lead Generation Specialist': [],
    'Lead Engineer': ['lead'],
    'Senior Living Caregiver': [],
    'Senior Manager, Senior Living': ['senior'],
    'Principal Chemist': ['lead'],
    Principal: [],
    'Assistant Principal': [],
    'Staff Nurse': [],
    'Staff Software Engineer': ['lead'],
    'Head of Bakery': ['lead'],
    'Head Chef': [],
    'Art Director': [],
    'Director of Finance': ['executive'],
    'Assistant to the Director': [],
    'Graduate Surveyor': ['entry'],
    'Graduate School Coordinator': [],
    'Werkstudent (m/w/d) Buchhaltung': ['internship'],
    'Teamleiterin Logistik': ['lead'],
    'Geschäftsführer (m/w/d)': ['executive'],
    'Auszubildende zur Floristin': ['entry'],
    'Ingénieur confirmé': ['mid'],
    'Chef d’équipe maintenance': ['lead'],
    'Stagiaire communication': ['internship'],
    'Jefa de equipo de cocina': ['lead'],
    'Desarrollador Sénior': ['senior'],
    'Becario de marketing': ['internship'],
    '【新卒】ソフトウェアエンジニア': ['entry'],
    シニアエンジニア: ['senior'],
    営業部長候補: ['executive'],
    'مهندس كبير': ['senior'],
    'محاسب مبتدئ': ['entry'],
    Baker: [],
    '': [],
  };
  for (const [title, levels] of Object.entries(titles)) {
    test(`is read out of the title "${title}"`, () => assert.deepEqual(levelsOf(title), levels));
  }

  test('is what the posting states, whatever its title says', () => {
    assert.deepEqual(levelsOf('Senior Baker', ['Entry level']), ['entry']);
    assert.deepEqual(levelsOf('Baker', ['Mid-Senior level']), ['mid', 'senior']);
    assert.deepEqual(levelsOf('Senior Baker', ['Two years in a senior kitchen']), ['senior']);
    assert.deepEqual(levelsOf('Baker', ['Senior citizens']), []);
  });

  test('is an internship where the type of employment is one', () => {
    const posting = { title: 'Baker', experience: [], employmentTypes: ['INTERN' as const] };
    assert.deepEqual(seniorityOf(posting), ['internship']);
  });
});
