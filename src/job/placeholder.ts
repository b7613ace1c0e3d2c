// What sources write where they have nothing to say: fillers of forms, and what a program left where a value belongs.

/** Written where nothing is known, whatever the property. */
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

/** What is still to come: of pay that is a statement, of a town it is none. */
const PENDING = toSet(
  'tbd, tba, tbc, t.b.d, t.b.a, t.b.c, to be determined, to be announced, to be confirmed, to be decided, to be defined, to be advised',
  'à définir, à déterminer, por definir, a definir, da definire, nader te bepalen, 未定, 待定, 미정',
);

/** These say something of what is asked for, and nothing where a name belongs. */
const NONE = toSet('none, nil, 无, 無, なし, 없음, لا يوجد');

/** A program's own words for yes, no and nothing, and words that may be a country's or a region's code. */
const WEAK = toSet(
  'na, true, false, unknown, unbekannt, inconnu, desconocido, desconhecido, sconosciuto, onbekend, неизвестно, nieznane, 不明, 未知',
);

/** Names of an address's parts that stand where the part itself belongs. */
const PARTS_OF_ADDRESS = toSet(
  'city, town, state, region, province, country, location, address, street, zip, zip code, postal code, postcode, 不限',
);

function toSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(', ').map(toKey)));
}

/** Without case, and without the accents that keyboards lack. */
function toKey(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  return /^[\0-\x7f]*$/.test(plain)
    ? plain
    : plain
        .normalize('NFD')
        .replace(/[\u0300-\u036f]+/g, '')
        .normalize('NFC');
}

/** Nothing longer is compared. */
const LONGEST = 60;

/** Brackets and dashes around the words, and a full stop after them. */
const AROUND = /^[\s\-–—([*]+(?=[^\s\-–—([*])|[\s\-–—)\]*.]+$/g;

/** No letter, no digit, no money: "---", "?", "…". */
const ONLY_SIGNS = /^[\s!"#%&'()*+,\-./:;<=>?@[\\\]^_`{|}~–—―…·•«»„“”‘’¿¡]*$/;

/** "-- Select --", "{{city}}", "${city}", "%city%", "{city}", "[object Object]", NaN: what a program was to replace. */
const LEFTOVER =
  /^(?:\{\{.*\}\}|[$#]\{.*\}|%[\w.]+%|\{[\w.]+\}|<%.*%>|\[\[.*\]\]|\[object \w+\]|-+ ?(?:[Pp]lease )?(?:[Ss]elect|[Cc]hoose)\b[^-]*-+|NaN|nan|(?:(?:null|undefined)\s+)+(?:null|undefined))$/;

/** Whether a text stands for "nothing stated", whatever it was to state ("", "N/A", "UNAVAILABLE", "[object Object]"). */
export function isAbsent(unsafe: string): boolean {
  return isEveryPart(unsafe, (words) => FILLERS.has(words));
}

/** Whether a text says nothing where a name or a description belongs: "None", "TBD" and "true" do not either. */
export function isPlaceholder(unsafe: string): boolean {
  return isEveryPart(
    unsafe,
    (words) => FILLERS.has(words) || PENDING.has(words) || NONE.has(words) || WEAK.has(words),
  );
}

/** The same where it is asked what applicants need: there "None" is an answer. */
export function isPlaceholderOfRequirement(unsafe: string): boolean {
  return isEveryPart(
    unsafe,
    (words) => FILLERS.has(words) || PENDING.has(words) || WEAK.has(words),
  );
}

/** The same of pay: there "to be announced" is an answer. */
export function isPlaceholderOfPay(unsafe: string): boolean {
  return isEveryPart(unsafe, (words) => FILLERS.has(words) || NONE.has(words) || WEAK.has(words));
}

/** Whether a text says nothing where the part of an address belongs: neither does "City", "<city>" or "0". */
export function isPlaceholderOfAddress(unsafe: string): boolean {
  const text = unsafe.trim();
  if (/^0+$/.test(text) || /^x{3,}$/i.test(text) || /^<[\w ]+>$/.test(text)) return true;
  return isEveryPart(unsafe, (words) => isPlaceholder(words) || PARTS_OF_ADDRESS.has(words));
}

/** Whether a text holds nothing but signs, or nothing. */
export function isOnlySigns(text: string): boolean {
  return ONLY_SIGNS.test(text);
}

/** Whether the text, and of a list each of its parts ("undefined, undefined"), says nothing. */
function isEveryPart(unsafe: string, saysNothing: (words: string) => boolean): boolean {
  const text = (unsafe.includes('&nbsp;') ? unsafe.replaceAll('&nbsp;', ' ') : unsafe).trim();
  if (text.length > LONGEST) return false;
  if (ONLY_SIGNS.test(text)) return true;
  return text.split(/\s*[,;|]\s*/).every((part) => {
    if (ONLY_SIGNS.test(part) || LEFTOVER.test(part)) return true;
    const words = toKey(part);
    return saysNothing(words) || saysNothing(words.replace(AROUND, ''));
  });
}
