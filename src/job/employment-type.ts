// Employment types by Google's list, where a source's word certainly means one of them.

import { toCleanText } from '../html/clean-text.ts';
import type { EmploymentType, JobFacts } from './job.ts';
import { isPlaceholder } from './placeholder.ts';
import { toTerm } from './schema-org.ts';

/** Words that mean exactly one type; "CDI", "permanent" or "Festanstellung" say nothing about hours. */
const WORDS: Record<EmploymentType, string> = {
  FULL_TIME:
    'fulltime vollzeit tempsplein àtempsplein tiempocompleto jornadacompleta tempopieno tempointegral voltijds voltijd fulltidsstilling heltid pełnyetat دوامكامل フルタイム',
  PART_TIME:
    'parttime teilzeit tempspartiel àtempspartiel tiempoparcial jornadaparcial mediajornada tempoparziale parttijds deeltijds deeltijd deltid パートタイム دوامجزئي',
  CONTRACTOR: 'contractor contract freelance freelancer independentcontractor',
  TEMPORARY: 'temporary temp',
  INTERN: 'intern internship praktikum stage prácticas pasantía estágio tirocinio インターン',
  VOLUNTEER: 'volunteer voluntary bénévolat ehrenamt voluntariado',
  PER_DIEM: 'perdiem',
  OTHER: 'other',
};

const TYPES = new Map(
  Object.entries(WORDS).flatMap(([type, words]) =>
    words.split(' ').map((word) => [word, type as EmploymentType] as const),
  ),
);

/** Reads a clean text ("Full-time", "FULL_TIME"); undefined where its type is not certain. */
export function toEmploymentType(text: string): EmploymentType | undefined {
  const term = toTerm(text).replace(/^employmenttype[/:.#]?/, '');
  return TYPES.get(term.normalize('NFC').replace(/[\s_\p{Pd}]+/gu, ''));
}

/** Reads texts with one or several types each; those that are none of Google's are returned separately. */
export function readEmploymentTypes(
  unsafe: readonly string[],
): Pick<JobFacts, 'employmentTypes' | 'otherEmploymentTypes'> {
  const written = unsafe.map((text) => toCleanText(text)).filter((text) => !isPlaceholder(text));
  const texts = written.flatMap((text) =>
    toEmploymentType(text) === undefined ? splitTypes(text) : [text],
  );
  const types = texts.map(toEmploymentType).filter((type) => type !== undefined);
  const others = texts.filter((text) => toEmploymentType(text) === undefined);
  return { employmentTypes: [...new Set(types)], otherEmploymentTypes: [...new Set(others)] };
}

/** "Full-time, Part-time" is two; "Full-time/Part-time" only where both are known. */
function splitTypes(text: string): string[] {
  const parts = text.split(/\s*[,;|]\s*/).filter((part) => part !== '');
  return parts.flatMap((part) => {
    const halves = part.split(/\s*(?:\/|&|\band\b|\bor\b)\s*/i);
    return halves.every((half) => toEmploymentType(half) !== undefined) ? halves : [part];
  });
}
