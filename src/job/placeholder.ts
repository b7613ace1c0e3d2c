// What sources write instead of a value: fillers of required fields, and left-overs of programs.

/** For "not known", whatever the property. */
const FILLERS = toSet(
  'n/a, #n/a, n.a, n/d, null, undefined, unavailable, unspecified, undisclosed',
  'not available, not applicable, not specified, not stated, not provided, not given, not disclosed, not set, not listed, not mentioned, not defined',
  'no location, no location specified, location not specified, location unavailable, location not available, no information, no data',
  'please select, select one, select an option, choose one, lorem ipsum',
  'k.a, k. a, keine angabe, keine angaben, ohne angabe, nicht angegeben, nicht verfügbar, nicht zutreffend',
  'non précisé, non précisée, non spécifié, non spécifiée, non renseigné, non renseignée, non communiqué, non indiqué, non disponible, non défini',
  'sin especificar, no especificado, no especificada, no disponible, no indicado, no aplica, sin datos, sin definir',
  'não especificado, não informado, não disponível, não se aplica, não definido',
  'non specificato, non specificata, non disponibile, non indicato',
  'niet gespecificeerd, niet opgegeven, niet beschikbaar, n.v.t',
  'nie podano, nie określono, brak danych, nie dotyczy',
  'не указан, не указана, не указано, нет данных',
  'ej angivet, ikke angivet, ikke oppgitt, ikke oplyst, belirtilmemiş, belirtilmedi',
  'غير محدد, غير محددة, غير متوفر, غير متاح, 未設定, 未記入, 記載なし, 該当なし, 未填写, 暂无, 미입력, 해당없음',
);

/** For "not yet known": this says something about pay, and nothing about a town. */
const PENDING = toSet(
  'tbd, tba, tbc, t.b.d, t.b.a, t.b.c, to be determined, to be announced, to be confirmed, to be decided, to be defined, to be advised',
  'à définir, à déterminer, por definir, a definir, da definire, nader te bepalen, 未定, 待定, 미정',
);

/** As a requirement these say something, as a name nothing. */
const NONE = toSet('none, nil, 无, 無, なし, 없음, لا يوجد');

/** Literals of programs, and words that may be the code of a country or a region. */
const WEAK = toSet(
  'na, true, false, unknown, unbekannt, inconnu, desconocido, desconhecido, sconosciuto, onbekend, неизвестно, nieznane, 不明, 未知',
);

/** Names of the parts of an address instead of the part itself, and words of trials. */
const PARTS_OF_ADDRESS = toSet(
  'city, town, state, region, province, country, location, address, street, zip, zip code, postal code, postcode, 不限',
  'test, testing, dummy, example',
);

function toSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(', ').map(toKey)));
}

/** Ignores case, and accents that keyboards lack. */
function toKey(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  return /^[\0-\x7f]*$/.test(plain)
    ? plain
    : plain
        .normalize('NFD')
        .replace(/[\u0300-\u036f]+/g, '')
        .normalize('NFC');
}

/** Longer texts are not compared. */
const MAX_LENGTH = 60;

/** Brackets and dashes around the words, and a period after them. */
const AROUND = /^[\s\-–—([*]+(?=[^\s\-–—([*])|[\s\-–—)\]*.]+$/g;

/** No letter, digit or currency sign: "---", "?", "…". */
const ONLY_PUNCTUATION = /^[\s!"#%&'()*+,\-./:;<=>?@[\\\]^_`{|}~–—―…·•«»„“”‘’¿¡]*$/;

/** "-- Select --", "{{city}}", "${city}", "$CITY", "%city%", "{city}", "<<CITY>>", "__CITY__", "[object Object]", NaN: left by a program. */
const LEFTOVER =
  /^(?:\{\{.*\}\}|[$#]\{.*\}|%[\w.]+%|\{[\w.]+\}|<%.*%>|<<.*>>|\$[A-Z][A-Z_]{2,}|__[A-Z][A-Z_]+__|@@\w+@@|\[\[.*\]\]|\[object \w+\]|-+ ?(?:[Pp]lease )?(?:[Ss]elect|[Cc]hoose)\b[^-]*-+|NaN|nan|(?:(?:null|undefined)\s+)+(?:null|undefined))$/;

/** Whether a text says nothing, whatever the property ("", "N/A", "UNAVAILABLE", "[object Object]"). */
export function isAbsent(unsafe: string): boolean {
  return isEveryPart(unsafe, (words) => FILLERS.has(words));
}

/** Whether a text says nothing as a name or a description; "None", "TBD" and "true" say nothing either. */
export function isPlaceholder(unsafe: string): boolean {
  return isEveryPart(
    unsafe,
    (words) => FILLERS.has(words) || PENDING.has(words) || NONE.has(words) || WEAK.has(words),
  );
}

/** Whether a text says nothing as a requirement: "None" says something. */
export function isPlaceholderOfRequirement(unsafe: string): boolean {
  return isEveryPart(
    unsafe,
    (words) => FILLERS.has(words) || PENDING.has(words) || WEAK.has(words),
  );
}

/** Whether a text says nothing as pay: "to be announced" says something. */
export function isPlaceholderOfPay(unsafe: string): boolean {
  return isEveryPart(unsafe, (words) => FILLERS.has(words) || NONE.has(words) || WEAK.has(words));
}

/** Whether a text says nothing as a part of an address; "City", "<city>", "0" and "-1" say nothing either. */
export function isPlaceholderOfAddress(unsafe: string): boolean {
  const text = unsafe.trim();
  if (/^(?:0+|-1)$/.test(text) || /^x{3,}$/i.test(text) || /^<[\w ]+>$/.test(text)) return true;
  return isEveryPart(unsafe, (words) => isPlaceholder(words) || PARTS_OF_ADDRESS.has(words));
}

export function isOnlySigns(text: string): boolean {
  return ONLY_PUNCTUATION.test(text);
}

/** Whether each part of a list says nothing ("undefined, undefined"); a text is a list of one. */
function isEveryPart(unsafe: string, saysNothing: (words: string) => boolean): boolean {
  const text = (unsafe.includes('&nbsp;') ? unsafe.replaceAll('&nbsp;', ' ') : unsafe).trim();
  if (text.length > MAX_LENGTH) return false;
  if (ONLY_PUNCTUATION.test(text)) return true;
  return text.split(/\s*[,;|]\s*/).every((part) => {
    if (ONLY_PUNCTUATION.test(part) || LEFTOVER.test(part)) return true;
    const words = toKey(part);
    return saysNothing(words) || saysNothing(words.replace(AROUND, ''));
  });
}
