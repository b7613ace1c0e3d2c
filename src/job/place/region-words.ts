// Words that say what kind of region it is, and not which: "County Dublin", "Province of Ontario", 東京都.

/** Folded, before the name. */
const BEFORE =
  /^(?:(?:the )?(?:county|co|province|region|state|commonwealth|free state|canton|community|department|federal territory|prefecture|governorate|emirate|district|municipality|republic|autonomous community|autonomous region)(?: of)?(?: the)?|provincia(?: de| di| del| della)?|provincia autonoma(?: de| di)?|regione(?: del| della)?|region(?: de| du)?|land|kanton|cantone(?: di| del)?|canton(?: de| du| des)?|comunidad(?: autonoma)?(?: de| del)?|comunitat|departamento(?: de| del)?|departement(?: de| du)?|estado(?: de| do| da)?|distrito(?: de| federal)?|freistaat|bundesland|prafektur|wojewodztwo|judetul|hlavni mesto|республика|область|город|эмират|امارة|إمارة|محافظة|ولاية|منطقة|จังหวัด|περιφερεια|νομος) (?=\S)/u;
/** Folded, behind the name. */
const BEHIND =
  /(?<=\S) (?:county|province|prefecture|pref|region|oblast|voivodeship|governorate|emirate|district|municipality|state|city|metropolitan city|special city|autonomous region|autonomous community|territory|department|canton|krai|maakond|maakunta|lan|fylke|megye|kraj|apskritis|provincie|to|fu|ken|do|si|darul ehsan|darul takzim|область|край|республика|province de|il)$/u;
/** Folded: Hangul in its letters. */
const JOINED_KINDS =
  '都|府|県|省|市|州|邦|酋长国|自治区|特别行政区|特別行政區|특별시|광역시|특별자치시|특별자치도|도|시|주'.normalize(
    'NFD',
  );
const BEHIND_JOINED = new RegExp(
  `(?<=[\\p{Script=Han}\\p{Script=Hangul}]{2}) ?(?:${JOINED_KINDS})$`,
  'u',
);

/** Thai writes no spaces. */
const BEFORE_JOINED = /^จังหวัด(?=\S)/u;

/** The folded name without such words, in each way that leaves something. */
export function withoutKind(folded: string): string[] {
  const before = folded.replace(BEFORE, '');
  const forms = [
    before,
    folded.replace(BEHIND, ''),
    before.replace(BEHIND, ''),
    folded.replace(BEHIND_JOINED, ''),
    folded.replace(BEFORE_JOINED, ''),
  ];
  return [...new Set(forms)].filter((form) => form !== folded && form !== '');
}
