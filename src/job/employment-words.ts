// What sources write for types of employment, in the languages of postings, without spaces and hyphens. A head means one
// of Google's types; a modifier says something else of the job, and nothing of its type.

import type { EmploymentType } from './job.ts';

const HEADS: Readonly<Record<EmploymentType, string>> = {
  FULL_TIME: [
    'fulltime ft vollzeit tempsplein àtempsplein tempscomplet àtempscomplet tiempocompleto atiempocompleto jornadacompleta tempopieno atempopieno tempointegral períodointegral periodointegral voltijds voltijd fulltidsstilling fulltid heltid fuldtid',
    'kokoaikainen kokopäiväinen pełnyetat całyetat pełnywymiar plnýúvazek teljesmunkaidő teljesmunkaidős normăîntreagă tamzamanlı penuhwaktu toànthờigian',
    'полныйрабочийдень полныйдень полнаязанятость повназайнятість повнийробочийдень πλήρηςαπασχόληση دوامكامل משרהמלאה पूर्णकालिक フルタイム 全职 全職 풀타임 전일제 เต็มเวลา',
  ].join(' '),
  PART_TIME: [
    'parttime pt teilzeit tempspartiel àtempspartiel tiempoparcial atiempoparcial jornadaparcial mediajornada mediotiempo tempoparziale atempoparziale tempoparcial meioperíodo meioperiodo parttijds deeltijds deeltijd deltid',
    'osaaikainen osapäiväinen częśćetatu niepełnyetat półetatu niepełnywymiar částečnýúvazek zkrácenýúvazek polovičníúvazek részmunkaidő részmunkaidős normăparțială yarızamanlı paruhwaktu bánthờigian',
    'частичнаязанятость неполныйрабочийдень неполныйдень неповназайнятість μερικήαπασχόληση دوامجزئي משרהחלקית अंशकालिक パートタイム パート アルバイト 兼职 兼職 파트타임 아르바이트 시간제 พาร์ทไทม์',
  ].join(' '),
  CONTRACTOR:
    'contractor contract contracttohire 1099 partitaiva freelance freelancer independentcontractor selfemployed freiemitarbeit freiermitarbeiter freiberuflich indépendant independant autónomo autonomo autônomo liberoprofessionista zzp zzper フリーランス 业务委托 業務委託 фриланс 프리랜서',
  TEMPORARY:
    'temporary temp befristet aushilfe tempodeterminato 派遣社員 seasonal temporal temporário temporario temporaneo tijdelijk saisonarbeit saisonnier',
  INTERN:
    'intern internship coop praktikum pflichtpraktikum praktikant praktikantin stage stagiaire stageplaats prácticas practicas pasantía pasantia becario becaria estágio estagio estagiário tirocinio tirocinante praktik harjoittelu staż praktyki praktykant stáž gyakornok staj stajyer magang thựctập стажировка стажер стажёр стажування πρακτικήάσκηση تدريب متدرب התמחות इंटर्नशिप इंटर्न インターン インターンシップ 实习 實習 实习生 實習生 인턴 인턴십 ฝึกงาน',
  VOLUNTEER:
    'volunteer voluntary volunteering bénévolat bénévole benevolat ehrenamt ehrenamtlich voluntariado voluntario voluntaria voluntário volontario volontariato vrijwilliger vrijwilligerswerk volontär frivillig vapaaehtoinen wolontariat wolontariusz dobrovolník gönüllü волонтер волонтёр متطوع מתנדב ボランティア 志愿者 義工 자원봉사',
  PER_DIEM: 'perdiem prn',
  OTHER: 'other',
};

const MODIFIERS = [
  'permanent regular jobshare jobsharing employee salaried hourly paid unpaid summer winter exempt nonexempt direct hire position job role work basis contractofemployment openended indefinite employment',
  'unbefristet unbefristete unbefristeter festanstellung feste fest anstellung festangestellt tarifvertrag stelle arbeit in',
  'cdi cdd contrat àduréeindéterminée duréeindéterminée indéterminé à durée en de du',
  'indefinido indefinida contrato fijo efetivo clt indeterminado tempoindeterminato indeterminato contratto',
  'vast vaste vastcontract contractvooronbepaaldetijd tillsvidareanställning tillsvidare anställning umowaopracę umowa o pracę',
  '正社員 正式员工 正職 정규직 постоянная',
];

/** Beginnings that another type completes: "Voll- oder Teilzeit", "Full/Part Time". */
const BEGINNINGS: Readonly<Record<string, EmploymentType>> = {
  full: 'FULL_TIME',
  voll: 'FULL_TIME',
  part: 'PART_TIME',
  teil: 'PART_TIME',
};

/** Words between types. */
const BETWEEN = 'and or oder und ou et e y o eller och og of en lub i или и または 或 & +'.split(
  ' ',
);

export const EMPLOYMENT_HEADS: ReadonlyMap<string, EmploymentType> = new Map(
  Object.entries(HEADS).flatMap(([type, words]) =>
    words.split(' ').map((word) => [word.normalize('NFC'), type as EmploymentType] as const),
  ),
);
export const EMPLOYMENT_MODIFIERS: ReadonlySet<string> = new Set(
  MODIFIERS.flatMap((words) => words.normalize('NFC').split(' ')),
);
export const EMPLOYMENT_BEGINNINGS: ReadonlyMap<string, EmploymentType> = new Map(
  Object.entries(BEGINNINGS),
);
export const BETWEEN_TYPES: ReadonlySet<string> = new Set(BETWEEN);
