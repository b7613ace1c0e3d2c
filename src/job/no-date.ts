// What programs and people write where there is no date: read as none, so that it neither closes a job nor quarantines it.

/** What programs write for "no value", and people in a field that must not be empty. */
const EMPTY_VALUE =
  /^(?:0|false|none|nil|nan|invalid date|\[object object\]|tb[acd]|to be (?:announced|confirmed|determined)|unknown|unspecified|not (?:available|specified|stated))\.?$/i;
/** MySQL's zeros, PHP's and .NET's first day of all, however they are written. */
const FIRST_DAY =
  /^(?:[-+]?0{4,6}-|-\d{4,6}-|0001-0?1-0?1(?!\d)|0?1[/.]0?1[/.]0001|00[-/.]00[-/.]0000|-62135596800(?:000)?$)/;
/** Where the calendars of Excel, SQL Server, Windows and old Macs begin, and where others end. */
const EDGE_OF_CALENDAR =
  /^(?:1899-12-3[01]|1900-01-0[01]|1753-01-01|1601-01-01|1904-01-01|2999-12-31|4712-12-31|9999-)/;
const EPOCH_DAY = /^1970-0?1-0?1(?!\d)/;

/** Whether a text stands for no date at all. */
export function meansNoDate(text: string): boolean {
  return [EMPTY_VALUE, FIRST_DAY, EDGE_OF_CALENDAR, EPOCH_DAY].some((form) => form.test(text));
}

/** Phrases that say that a job has no end, in languages that postings come in, without case and accents. */
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

/** Whether the text that a posting states for its end says that there is none. */
export function meansNoEnd(text: string): boolean {
  return text.length <= LONGEST_PHRASE && NO_END.test(fold(text));
}

const LONGEST_PHRASE = 80;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();
}
