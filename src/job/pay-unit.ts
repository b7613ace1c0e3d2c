// The units of pay as sources write them, in the languages of postings.

export type PayUnit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

export interface UnitReading {
  unit: PayUnit;
  /** 100,000 where amounts are in lakhs, as "LPA" says. */
  factor: number;
}

/** Adverbs, abbreviations and words for pay; the names of the units themselves come from the Unicode CLDR. Without periods. */
const WORDS: Readonly<Record<PayUnit, string>> = {
  HOUR: 'hur pt1h hourly h hr hrs ph std stdn stündlich stundenlohn stundensatz horaire horario horaria orario oraria ora ore uurloon timme timlön timlønn timeløn godz godzinowo godzinowa stawka godzinowa час часов в час почасовая saat saatlik 時給 时薪 時薪 小时 小時 時間 每小时 每小時 시급 시간 hodina hodinová tunti óra heure',
  DAY: 'p1d daily pd täglich tagessatz tageslohn tjm journalier journalière diario diaria diária giornaliero giornaliera dagelijks dzienna dziennie dniówka ежедневно günlük 日給 日薪 日当 日 天 每日 每天 일급',
  WEEK: 'wee p1w weekly pw wk wks wöchentlich wochenlohn hebdomadaire semanal settimanale wekelijks tygodniowo еженедельно haftalık 週給 周薪 週薪 週 周 每周 每週 주급',
  MONTH:
    'mon p1m monthly pm pcm mo mos mth mths mtl monatlich monatsgehalt monatslohn mensuel mensuelle mensual mensal mensile maandelijks miesięcznie miesięczna ежемесячно månedlig månedlig månadsvis månadslön aylık měsíčně kuukausipalkka 月給 月薪 月 ヶ月 か月 每月 毎月 월급 월',
  YEAR: 'ann p1y yearly annual annually annum pa py yr yrs jährlich jahresgehalt jahreslohn annuel annuelle anual annuale annuo annua jaarlijks rocznie roczna ежегодно årlig årligen yıllık ročně vuosipalkka 年収 年俸 年薪 年 每年 毎年 연봉 лет',
};

/** Longer than any unit; marks out of order take quadratic time to normalize. */
const MAX_LENGTH = 60;
const LANGUAGES =
  'en de fr es pt it nl pl sv da nb fi cs sk hu ro ru uk tr el ja zh ko ar he hi id vi'.split(' ');
const UNITS: readonly PayUnit[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];

/** "per", "a", "/" and their like before the unit. */
const BEFORE =
  /^(?:(?:per|an?|each|every|pro|je|im|par|por|al|all|ao|à|a la|l|il|na|za|w|om|pr|i|в|за|у)[ '’]+|all['’]|\/ ?)(?=\S)/;
/** "rate" and its like behind it. */
const AFTER = /(?<=\S) (?:rate|salary|wage|pay|basis|gross|net|brutto|netto|salaire|gehalt)$/;

/** Undefined where the words are no unit, or one that has no name in schema.org, such as a fortnight. */
export function toPayUnit(written: string): UnitReading | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  const text = written
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\(s\)$/, 's');
  if (/^(?:lpa|lakhs? (?:pa|p\.a\.|per annum)|lacs? (?:pa|p\.a\.|per annum))$/.test(text)) {
    return { unit: 'YEAR', factor: 100_000 };
  }
  const unit = find(text) ?? find(text.replace(BEFORE, '').replace(AFTER, ''));
  return unit === undefined ? undefined : { unit, factor: 1 };
}

function find(text: string): PayUnit | undefined {
  // "p. a." and "p.a." are one.
  return units().get(text.replace(/\. ?/g, ''));
}

let namesOfUnits: ReadonlyMap<string, PayUnit> | undefined;

function units(): ReadonlyMap<string, PayUnit> {
  return (namesOfUnits ??= findNames());
}

function findNames(): ReadonlyMap<string, PayUnit> {
  const found = new Map<string, PayUnit | undefined>();
  const add = (name: string, unit: PayUnit) => {
    const isOther = found.has(name) && found.get(name) !== unit;
    // A word that means two units in two languages means neither.
    found.set(name, isOther ? undefined : unit);
  };
  for (const unit of UNITS) {
    for (const language of LANGUAGES) {
      const format = new Intl.NumberFormat(language, {
        style: 'unit',
        unit: unit.toLowerCase(),
        unitDisplay: 'long',
      });
      for (const count of [1, 2, 5]) {
        const name = format.formatToParts(count).find(({ type }) => type === 'unit')?.value;
        if (name !== undefined) add(name.trim().toLowerCase(), unit);
      }
    }
  }
  for (const unit of UNITS) {
    for (const word of WORDS[unit].split(' ')) found.set(word, unit);
  }
  return new Map([...found].filter((entry): entry is [string, PayUnit] => entry[1] !== undefined));
}
