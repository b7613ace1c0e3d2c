// "05/06/2026" is the fifth of June or the sixth of May: a part above twelve in the same column tells.

const WITH_SIGNS = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/-])(.*)$/s;

export interface DateOrder {
  /** Takes a value of the column into account. */
  see: (text: string) => void;
  /** Returns ISO 8601 where the column's order is proved, and any other text as it stands. */
  toIso: (text: string) => string;
}

export function createDateOrder(): DateOrder {
  let isDayFirst = false;
  let isMonthFirst = false;
  return {
    see: (text) => {
      const [, first, second] = WITH_SIGNS.exec(text.trim()) ?? [];
      if (Number(first) > 12) isDayFirst = true;
      if (Number(second) > 12) isMonthFirst = true;
    },
    toIso: (text) => {
      const [, first = '', second = '', year, rest = ''] = WITH_SIGNS.exec(text.trim()) ?? [];
      if (year === undefined || isDayFirst === isMonthFirst) return text;
      const [day, month] = isDayFirst ? [first, second] : [second, first];
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${rest}`;
    },
  };
}
