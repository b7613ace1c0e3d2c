// Pay that a description names while the posting's property is missing. It is quoted to the reader, and nothing is made
// of it: no filter, no order and no markup knows it.

const SIGN = '(?:US|CA|AU|NZ|HK|C|A|S)?\\$|[€£¥₹₩₽₺₪]';
const CODE = 'USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|INR|JPY|PLN|SEK|NOK|DKK|CZK|AED|SAR|ZAR|BRL|MXN';
const BEHIND = `€|£|zł|kr\\b|Kč|円|ريال|(?:${CODE})\\b|(?:Euro|euros)\\b`;
const NUMBER =
  "(?:\\d{1,3}(?:[,.'’ \\u00a0\\u202f]\\d{3}){1,2}|\\d{1,7})(?:[.,]\\d{1,2})?(?!\\d)(?: ?[kK]\\b| ?[Ll]akhs?\\b| ?LPA\\b|万)?";
const AMOUNT = `(?:(?:${SIGN}|\\b(?:${CODE})) ?${NUMBER}(?: ?(?:${CODE})\\b)?|(?<![\\d.,])${NUMBER} ?(?:${BEHIND}))`;
const RANGE = ` ?(?:-|–|—|~|～|to|and|bis|und|à|et|a|y|do)`;
const UNITS =
  'hour|hr|day|week|wk|month|mo|year|yr|annum|Stunde|Std|Tag|Woche|Monat|Jahr|heure|jour|semaine|mois|an|hora|día|semana|mes|año|ora|giorno|mese|anno|uur|maand|jaar|timme|månad|år|godzinę|miesiąc|rok';
const PER = ` ?(?:(?:\\/|per|an?|each|every|pro|par|por|al|im|à l['’]|all['’]|i|w) ?(?:${UNITS})(?![\\p{L}])|annually|annual\\b|yearly|hourly|monthly|weekly|daily|p\\.a\\.|p\\/h|ph\\b|pcm\\b|jährlich|monatlich|brutto|gross\\b|annuel|mensuel|anual|mensual)`;

/** An amount, perhaps another one behind it, perhaps their unit behind each. */
const MONEY = new RegExp(
  `(?:(?<![\\d.,])${NUMBER} ?[-–—] ?)?${AMOUNT}(?<unit>${PER}\\.?(?=${RANGE} ?${AMOUNT})|)(?:${RANGE} ?(?:${AMOUNT}|${NUMBER}))?\\+?(?<last>${PER}|)`,
  'iu',
);
const NAMES = `(?:${CODE})\\b|zł|kr\\b|Kč|[Ee]uros?\\b|ريال`;
/** What every amount has. */
const SIGNS = new RegExp(`[$€£¥₹₩₽₺₪円万]|\\b(?:${CODE})\\b|(?<=\\d ?)(?:${NAMES})`, 'g');
/** The same, told of a text without any in little time: it looks at digits alone. */
const HAS_SIGN = /[$€£¥₹₩₽₺₪円万]/;
const HAS_NAME = new RegExp(`\\d ?(?:${NAMES})|(?<=\\b(?:${CODE}) ?)\\d`);

/** Words between which and an amount nothing but the name of the pay stands: they belong to it. */
const LIMIT =
  /\b(?:up to|as much as|min(?:imum)?|max(?:imum)?|at least|no less than|starting|starts|from|between|around|about|approx(?:imately)?|ab|bis zu|mindestens|zwischen|jusqu['’]à|à partir de|entre|hasta|desde|fino a|vanaf|tot|od|do)(?![\p{L}])[^.,;!?\d]{0,40}$/iu;

/** Words before an amount that make it the pay of the job. */
const IS_PAY =
  /\b(?:salary|salaries|pay|paying|pays|wages?|compensation|remuneration|OTE|earn|earning|earnings|rate|gehalt|jahresgehalt|monatsgehalt|stundenlohn|lohn|vergütung|verdienst|entgelt|salaire|rémunération|salario|sueldo|retribución|remuneración|retribuzione|stipendio|ral|salário|remuneração|salaris|loon|lön|løn|wynagrodzenie|pensja)(?![\p{L}])|(?:给与|給与|給料|月給|年収|時給|年俸|薪资|薪資|月薪|年薪|급여|연봉|월급|시급|зарплата|оклад|راتب|الراتب)/iu;

/** Words around an amount that make it something else. */
const IS_OTHER =
  /\b(?:bonus(?:es)?|budgets?|revenues?|fund(?:s|ed|ing)?|rais(?:e|ed|ing)|invest(?:ed|ment|ments|ors?)?|million|billion|mn|bn|m|b|mm|trillion|crores?|referrals?|reimburse\w*|allowance|discounts?|fees?|fines?|sign-on|signing|relocation|401k?|insurance|sales|arr|donat\w*|valuation|assets|portfolio|savings|tuition|education|equipment|grants?|contracts?|accounts?|loans?|deals?|costs?|credits?|vouchers?|gift|market|worth|threshold|deductible|premium|perks?|ticket|purchase|profits?|turnover|over-?time|wellness|rewards?|stipends?|one-time|umsatz|budget|bonus|prämie|zuschuss|prime|chiffre|bono|ventas|fatturato)(?![\p{L}])/iu;

const BEFORE = 90;
const NEAR = 45;
const BEHIND_LENGTH = 30;
const LONGEST = 80;
/** How far before its sign an amount may begin: "90k - 105k €". */
const LEAD = 24;
/** Longer texts are searched at their beginning alone. */
const MAX_LENGTH = 60_000;
/** A price list is no pay. */
const MOST_AMOUNTS = 200;

/** Returns the first words of a plain text that name the job's pay, as written; undefined where none do for sure. */
export function quotePay(text: string): string | undefined {
  const searched = text.slice(0, MAX_LENGTH);
  if (!HAS_SIGN.test(searched) && !HAS_NAME.test(searched)) return undefined;
  let searchedTo = 0;
  let tried = 0;
  for (const { index } of searched.matchAll(SIGNS)) {
    if (index < searchedTo) continue;
    if ((tried += 1) > MOST_AMOUNTS) return undefined;
    const from = Math.max(searchedTo, index - BEFORE);
    const start = from + searched.slice(from, index).lastIndexOf('\n') + 1;
    const [line = ''] = searched.slice(start, index + LONGEST).split('\n');
    const match = MONEY.exec(line.slice(Math.max(0, index - start - LEAD)));
    if (match === null) continue;
    const at = start + Math.max(0, index - start - LEAD) + match.index;
    searchedTo = at + match[0].length;
    const quote = match[0].trim();
    const { unit = '', last = '' } = match.groups ?? {};
    const hasUnit = unit !== '' || last !== '';
    const before = searched.slice(start, at);
    const [behind = ''] = searched.slice(searchedTo, searchedTo + BEHIND_LENGTH).split('\n');
    const sentence = before.slice(-NEAR).split(/[.!?]/).at(-1) ?? '';
    if (IS_OTHER.test(sentence) || IS_OTHER.test(behind)) continue;
    const isRange = (quote.match(/\d[\d.,' \u00a0\u202f’]*/gu) ?? []).length > 1;
    if (isTooLittle(quote)) continue;
    const isPay = IS_PAY.test(before) ? hasUnit || isRange || isLarge(quote) : hasUnit && isRange;
    if (isPay) return `${LIMIT.exec(before)?.[0] ?? ''}${quote}`;
  }
  return undefined;
}

/** Nobody works a year for 400: so much is paid for something else. */
function isTooLittle(quote: string): boolean {
  return /^\D*\d{1,3}(?:[.,]\d\d)?(?! ?k|\d)[^\d]*(?:year|yr|annum|annually|yearly|p\.a\.)/i.test(
    quote,
  );
}

/** A single small amount beside "rate" or "pay" may be anything. */
function isLarge(quote: string): boolean {
  return /\d{4}|\d[,.'’ \u00a0\u202f]\d{3}|\d ?[kK]\b|\d万/u.test(quote);
}
