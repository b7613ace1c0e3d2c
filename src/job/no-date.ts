// What programs and people write for "no date": read as not stated, so that it neither closes nor quarantines a job.

/** What programs write for "no value", and people into a required field. */
const EMPTY_VALUE =
  /^(?:0|false|none|nil|nan|invalid date|\[object object\]|tb[acd]|to be (?:announced|confirmed|determined)|unknown|unspecified|not (?:available|specified|stated))\.?$/i;
/** MySQL's zeros, and the first day of PHP and .NET, in any form. */
const FIRST_DAY =
  /^(?:[-+]?0{4,6}-|-\d{4,6}-|0001-0?1-0?1(?!\d)|0?1[/.]0?1[/.]0001|00[-/.]00[-/.]0000|-62135596800(?:000)?$)/;
/** The first days of Excel, SQL Server, Windows and classic Mac OS, and the last days of others. */
const EDGE_OF_CALENDAR =
  /^(?:1899-12-3[01]|1900-01-0[01]|1753-01-01|1601-01-01|1904-01-01|2999-12-31|4712-12-31|9999-)/;
const EPOCH_DAY = /^1970-0?1-0?1(?!\d)/;

/** Whether a text means that no date is stated. */
export function meansNoDate(text: string): boolean {
  return [EMPTY_VALUE, FIRST_DAY, EDGE_OF_CALENDAR, EPOCH_DAY].some((form) => form.test(text));
}

/** Phrases for "no end" in the languages of postings, in lower case without accents. */
const NO_END = new RegExp(
  `^(?:${[
    '(?:it |this (?:job|position) )?(?:is |stays |remains )?(?:open )?(?:until|till?) (?:the )?(?:position |job |role |vacancy |post )?(?:is |has been )?filled',
    '(?:open[ -])?(?:on[ -]?going|continuous(?:ly)?(?: open)?|rolling(?: basis| admissions?| deadline)?|open[ -]ended|indefinite(?:ly)?|permanent(?:ly open)?|always open|evergreen)',
    '(?:on a )?rolling basis',
    'open',
    '(?:until )?further notice',
    '(?:no|without|without an?) (?:application )?(?:closing date|closing|deadline|end date|end|expiry(?: date)?|expiration(?: date)?)',
    '(?:never|does not expire|not applicable|immediate(?:ly)?|asap|a\\.s\\.a\\.p\\.|as soon as possible|unlimited)',
    'bis (?:auf weiteres|zur besetzung(?: der stelle)?|die stelle besetzt ist)|unbefristet|laufend|fortlaufend|ab sofort|sofort|(?:ohne|keine) (?:frist|bewerbungsfrist|enddatum)|offen',
    "jusqu'?a? ?(?:ce que le poste (?:soit|est) pourvu|pourvoi(?: du poste)?|nouvel ordre)|des que possible|en continu|sans (?:date limite|limite|echeance)|permanente?",
    'hasta (?:cubrir(?: la)?(?: vacante| puesto)?|que se cubra(?: la vacante)?|cubrirse|nuevo aviso)|abiert[oa]|sin (?:fecha (?:limite|de cierre)|limite)|indefinid[oa]|lo antes posible|permanente',
    'fino a (?:copertura|nuovo avviso)|aperto|senza scadenza|fins nader order|tot nader order|doorlopend|tills vidare|lopande|do odwolania|bezterminowo|ate preenchimento(?: da vaga)?|sem prazo',
    '随时|長期有効|长期有效|長期|长期|無期限|随時|通年|採用(?:され|決定)次第(?:終了|締切)?|定員になり次第(?:終了|締切)?|충원 ?시(?:까지)?|채용 ?시(?:까지)?|상시(?: ?채용)?',
    'مفتوح|مستمر|حتى (?:اشعار اخر|شغل الوظيفة|يتم شغل الوظيفة)|до (?:закрытия(?: вакансии)?|заполнения(?: вакансии)?)|бессрочно|постоянно',
  ].join('|')})[.!]?$`,
);

/** Whether the text of a stated end says that there is none. */
export function meansNoEnd(text: string): boolean {
  return text.length <= MAX_PHRASE_LENGTH && NO_END.test(foldPhrase(text));
}

/** Lengths of time in the languages of postings; "30 days" is no day. */
const LENGTH_OF_TIME =
  /^(?:(?:for |within |in |noch |innerhalb von |pendant |dentro de |entro )?\d{1,3} ?(?:days?|weeks?|months?|tagen?|wochen?|monaten?|jours?|semaines?|mois|dias?|semanas?|mes(?:es)?|giorni|settiman[ae]|mes[ei]|dagen|weken|maanden|dagar|veckor|manader|dager|uker|dni|tygodni|miesiec(?:y|e)|дней|недель|месяц(?:а|ев)?|日間?|週間|か月|天|周|个月|일|주|개월|يوما?)|p\d{1,3}[dwm])\.?$/;

/** Whether the text of a stated end is a length of time, whose beginning nobody knows. */
export function isLengthOfTime(text: string): boolean {
  return text.length <= MAX_PHRASE_LENGTH && LENGTH_OF_TIME.test(foldPhrase(text));
}

const MAX_PHRASE_LENGTH = 80;

function foldPhrase(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();
}
