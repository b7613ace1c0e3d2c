// How senior a job is: where its experience is stated as a level, else by the words of its title.

import { foldName } from './fold.ts';
import type { JobFacts } from './job.ts';
import { SENIORITY_LEVELS, type SeniorityLevel } from './seniority-levels.ts';

/** Words and phrases of the languages of the interface. What is no level stands below `none`, and wins where it is longer. */
const WORDS: Record<SeniorityLevel | 'none', string> = {
  internship:
    'intern|interns|internship|internships|working student|student intern|praktikum|praktika|praktikant|praktikantin|praktikanten|werkstudent|werkstudentin|werkstudenten|pflichtpraktikum|stagiaire|stagiaires|stage de fin d études|becario|becaria|becarios|prácticas|en prácticas|pasante|pasantía|practicante|インターン|インターンシップ|長期インターン|متدرب|متدربة|متدربين',
  entry:
    'junior|jr|jnr|entry level|graduate|graduates|grad|grads|new grad|new graduate|new grads|college grad|university graduate|early career|trainee|trainees|traineeship|apprentice|apprentices|apprenticeship|auszubildende|auszubildender|auszubildenden|azubi|azubis|ausbildung|berufseinsteiger|berufseinsteigerin|berufsanfänger|berufsanfängerin|quereinsteiger|débutant|débutante|débutants|jeune diplômé|jeune diplômée|alternance|alternant|alternante|apprenti|apprentie|sin experiencia|recién titulado|recién titulada|recién graduado|aprendiz|新卒|第二新卒|未経験|未経験者|ジュニア|مبتدئ|مبتدئة|حديث التخرج|حديثي التخرج',
  mid: 'mid|mid level|midlevel|mid career|intermediate|berufserfahren|berufserfahrene|confirmé|confirmée|semi senior|semisenior|nivel medio|ミドル|中堅|متوسط الخبرة',
  senior:
    'senior|sr|snr|sénior|séniors|senior level|erfahrene|expérimenté|expérimentée|シニア|سينيور|كبير|كبيرة',
  lead: 'lead|leads|team lead|tech lead|technical lead|principal|staff engineer|staff software engineer|staff developer|staff data scientist|staff scientist|staff data engineer|staff product designer|staff designer|staff product manager|staff machine learning engineer|staff site reliability engineer|team leader|teamleiter|teamleiterin|teamleitung|leiter|leiterin|leitung|gruppenleiter|gruppenleiterin|abteilungsleiter|abteilungsleiterin|bereichsleiter|bereichsleiterin|head|head of|chef d équipe|cheffe d équipe|chef de service|responsable d équipe|jefe de equipo|jefa de equipo|jefe de|jefa de|líder|líder de|líder técnico|líder técnica|リーダー|チームリーダー|主任|リード|قائد فريق|قائدة فريق|رئيس قسم|رئيسة قسم',
  executive:
    'director|directors|vice president|vp|svp|evp|avp|ceo|cto|cfo|coo|cio|ciso|cmo|chro|executive director|managing director|chief executive officer|chief technology officer|chief financial officer|chief operating officer|chief information officer|chief marketing officer|chief product officer|chief medical officer|chief executive|geschäftsführer|geschäftsführerin|geschäftsführung|geschäftsleitung|direktor|direktorin|vorstand|directeur|directrice|directeur général|directrice générale|directora|director general|directora general|取締役|執行役員|部長|事業部長|مدير عام|مديرة عامة|مدير تنفيذي|مديرة تنفيذية|المدير التنفيذي|الرئيس التنفيذي',
  none: 'lead generation|lead gen|lead time|lead acid|lead paint|senior living|senior care|senior citizen|senior citizens|senior center|senior centre|senior services|senior housing|senior school|senior secondary|senior high|senior home|junior school|junior high|junior high school|junior college|junior year|junior doctor|junior secondary|graduate school|graduate studies|graduate admissions|graduate medical education|graduate programs|graduate program director|graduate education|graduate recruitment|school principal|assistant principal|vice principal|deputy principal|art director|creative director|film director|funeral director|music director|casting director|stage director|photography director|activities director|director s assistant|assistant to the director|assistant to director|to the director|to the ceo|to the cto|to the cfo|to the coo|to ceo|to cfo|to cto|chief of staff|director de arte|directora de arte|director creativo|directora creativa|director artístico|directeur artistique|directrice artistique|head chef|head waiter|head start|head lice|mid day|mid market|mid office|mid shift|mid wife|mid atlantic|mid west|internal|chef de rang|chef de partie|jefe de cocina|jefe de sala',
};

const levels = new Map(
  Object.entries(WORDS).flatMap(([level, phrases]) =>
    phrases.split('|').map((phrase) => [foldName(phrase), level as keyof typeof WORDS] as const),
  ),
);
const MOST_WORDS = 4;
/** Written without spaces, a word stands anywhere; the longest is looked for first. */
const unspaced = [...levels].filter(([phrase]) =>
  /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u.test(phrase),
);

/** Returns the levels that a job's stated experience names, else those that its title does. */
export function seniorityOf({
  title,
  experience,
  employmentTypes,
}: Pick<JobFacts, 'title' | 'experience' | 'employmentTypes'>): SeniorityLevel[] {
  const stated = experience.flatMap(({ text }) => (text === undefined ? [] : statedLevels(text)));
  const said = new Set(stated.length > 0 ? stated : levelsIn(title));
  if (employmentTypes.includes('INTERN')) said.add('internship');
  return SENIORITY_LEVELS.filter((level) => said.has(level));
}

/** "Mid-Senior level", "Entry level": nothing but levels. */
function statedLevels(text: string): SeniorityLevel[] {
  const folded = foldName(text);
  const words = folded.split(' ').filter((word) => word !== 'level');
  const named = levels.has(folded) ? [levels.get(folded)] : words.map((word) => levels.get(word));
  return named.every((level) => level !== undefined && level !== 'none') ? named : [];
}

function levelsIn(title: string): SeniorityLevel[] {
  const words = foldName(title).split(' ');
  // A school's head is no rank among others.
  if (words.length === 1 && words[0] === 'principal') return [];
  const found: (keyof typeof WORDS)[] = [];
  for (let index = 0; index < words.length;) {
    let taken = 1;
    for (let count = MOST_WORDS; count > 0; count -= 1) {
      const level = levels.get(words.slice(index, index + count).join(' '));
      if (level === undefined) continue;
      found.push(level);
      taken = count;
      break;
    }
    index += taken;
  }
  if (/[^\p{Script=Latin}\s\p{P}\d]/u.test(title)) found.push(...unspacedLevelsIn(words.join('')));
  return found.filter((level) => level !== 'none');
}

function unspacedLevelsIn(text: string): (keyof typeof WORDS)[] {
  return unspaced.flatMap(([phrase, level]) => (text.includes(phrase) ? [level] : []));
}
