// The languages in which names of countries are understood; small enough for the browser, whose Intl has the names.

/** The earlier wins where two disagree. */
export const COUNTRY_LANGUAGES: readonly string[] =
  'en de fr es it pt nl pl cs sk hu ro bg el tr sv da nb fi et lv lt sl hr sr uk ru ar he fa hi bn ta ur th vi id ms ka hy az kk sq mk is ga ca zh zh-Hant ja ko am'.split(
    ' ',
  );
