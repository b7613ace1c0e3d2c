// Ways of working that sources write where a place belongs: "Remote - US", "Berlin (hybrid)", "Home Based - Americas".

import { foldName } from '../fold.ts';
import { toSureCountryCode } from './country.ts';
import { isAnywhere, isPartOfTheWorld } from './wide-areas.ts';
import { WORK_MODES, type WorkMode } from './work-modes.ts';

/** A job may offer several; one that says nothing of it has none. */
const MODES: Record<WorkMode | 'other' | 'wide', string> = {
  remote: [
    'remote|fully remote|100 remote|remote first|remote work|remote job|remote ok|work remotely|telecommute|telework|teleworking|work from home|work at home|working from home|wfh|home office|homeoffice|home based|home working|virtual|online|distributed|anywhere remote',
    'en remoto|remoto|100 remoto|teletrabajo|trabajo remoto|a distancia|trabalho remoto|em casa|lavoro da remoto|da remoto|télétravail|teletravail|à distance|a distance',
    'im homeoffice|von zu hause|ortsunabhangig|thuiswerken|vanuit huis|op afstand|zdalnie|praca zdalna|zdalna|distans|hemifrån|etätyö|uzaktan|evden',
    'удаленно|удалённо|удаленная работа|удалённая работа|дистанционно|віддалено|リモート|リモートワーク|フルリモート|在宅|在宅勤務|テレワーク|远程|遠端|遠距|在家办公|远程办公|원격|재택|재택근무|عن بعد|العمل عن بعد|עבודה מהבית|מרחוק',
  ].join('|'),
  hybrid:
    'hybrid|hybrid remote|remote hybrid|hybrid working|hybrid work|partially remote|partly remote|hibrido|ibrido|hybride|hybrides arbeiten|hybrydowo|hibrit|гибрид',
  'on-site':
    'on site|onsite|in office|office based|in person|presencial|in sede|présentiel|sur site|vor ort|stacjonarnie',
  other: [
    'flexible|flexible working|flexible location|field based|on the road|multiple modes|smart working|mobiles arbeiten|mobile arbeit',
    'remote friendly|remote possible|remote optional|telework eligible|travel required',
  ].join('|'),
  /** Nowhere in particular, all over a country. */
  wide: 'nationwide|countrywide|deutschlandweit|bundesweit|österreichweit|schweizweit|europaweit|uk wide|us wide|eu wide|usa wide|landesweit|france entière|toute la france|partout en france|todo el país|tutta italia|landelijk|hele landet|cała polska|по всей россии|全国|全國|전국',
};

/** Behind a way of working: it may be had, and need not. */
const POSSIBLE = ['possible', 'möglich', 'posible', 'possibile', 'mogelijk', 'optional', 'option'];

const modes = new Map(
  Object.entries(MODES).flatMap(([mode, words]) =>
    words
      .split('|')
      .flatMap((word) => [
        ...POSSIBLE.map((possible) => [foldName(`${word} ${possible}`), 'other'] as const),
        [foldName(word), mode] as const,
      ]),
  ),
);

/** The longest first, so that "fully remote" wins over "remote". */
const WORDS = [...modes.keys()].sort((a, b) => b.length - a.length);

/** Whether a text is a way of working and nothing else. */
function isWorkMode(text: string): boolean {
  return modes.has(foldName(text));
}

/** Whether words of a workplace tell where it is, and not only how one works: "Home based - EMEA", "Remote", "UK wide". */
export function saysWhere(text: string): boolean {
  return text.split(SEPARATOR).some((part) => {
    const mode = modes.get(foldName(part));
    return part !== '' && (mode === undefined || mode === 'remote' || mode === 'wide');
  });
}

/** Returns how a job may be done, as far as words of its workplace say it. */
export function workModesOf({
  remote,
  workplaces,
}: {
  remote: boolean;
  workplaces: readonly string[];
}): WorkMode[] {
  const said = new Set(workplaces.flatMap((text) => modeIn(text) ?? []));
  if (remote) said.add('remote');
  return WORK_MODES.filter((mode) => said.has(mode));
}

/** The mode that a text names by itself, as a part, or at one of its ends. */
function modeIn(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const words = foldName(text).split(' ');
  const parts = [text, ...text.split(SEPARATOR)].map(foldName);
  const ends = [3, 2, 1].flatMap((count) => [
    words.slice(0, count).join(' '),
    words.slice(-count).join(' '),
  ]);
  const named = [...parts, ...ends].find((part) => modes.has(part));
  return modes.get(named ?? '');
}

/** Between parts of one text; a hyphen within a word parts nothing. */
const SEPARATOR = /\s*[,;:/|()[\]•·（）／、，]\s*|\s+[-–—]\s+|\s*[–—]\s*/;
const MAX_LENGTH = 120;

export interface ModeAndPlace {
  /** As written. */
  mode: string;
  /** What is left, as written; absent where it is no place. */
  place?: string;
}

/** Parts a way of working from the place beside it; undefined where the text names none. */
export function partWorkMode(text: string): ModeAndPlace | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  if (isWorkMode(text)) return { mode: text };
  const parts = text.split(SEPARATOR).filter((part) => part !== '');
  const mode = parts.find(isWorkMode);
  if (mode !== undefined) {
    const apart = parts.filter((part) => !isWorkMode(part));
    const others = apart.filter((part) => !HOW_MUCH.test(part));
    // What is neither its name nor a place stays with the way of working.
    if (others.length > 0 && others.length < apart.length) {
      return { mode: text, place: others.join(', ') };
    }
    const [first = '', ...within] = others;
    if (within.length > 1 && within.every(isCode) && toSureCountryCode(first) !== undefined) {
      return { mode: text, place: first };
    }
    const isNoPlace = others.every((part) => isPartOfTheWorld(part) || isAnywhere(part));
    const place = others.join(', ');
    return isNoPlace || isCodeAlone(place) ? { mode: text } : { mode, place };
  }
  return partAlternative(text) ?? partAtEnd(text);
}

/** "3 days", "2-3 Tage pro Woche", "50 %": how much of it. */
const HOW_MUCH =
  /^(?:\d{1,3} ?%|(?:\d|\d ?[-–] ?\d|up to \d|bis zu \d) ?(?:x|days?|d|tage?|jours?|días?|dias?|giorni|dagen|dni|dagar))(?![\p{L}])/iu;

/** "CA", "NSW". */
function isCode(text: string): boolean {
  return /^[A-Z]{2,3}$/.test(text);
}

const OR = /^(\S.*?) +(?:or|oder|ou|of|lub|eller) +(\S.*)$/iu;

/** "Berlin or remote (EU)". */
function partAlternative(text: string): ModeAndPlace | undefined {
  const [, place, way = ''] = OR.exec(text) ?? [];
  if (place === undefined || partWorkMode(place) !== undefined) return undefined;
  const found = partWorkMode(way);
  if (found === undefined) return undefined;
  // "Berlin or remote in Spain" names two places, of which only a reader could tell what each is.
  return found.place === undefined || toSureCountryCode(found.place) !== undefined
    ? { mode: way, place }
    : undefined;
}

/** "OR" may be Oregon; and there is a town called Remote in it. */
function isCodeAlone(place: string): boolean {
  return /^[A-Z]{2}$/.test(place) && toSureCountryCode(place) === undefined;
}

/** "US Remote", "Remote in Germany". */
function partAtEnd(text: string): ModeAndPlace | undefined {
  const words = text.split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count -= 1) {
    for (const isFirst of [true, false]) {
      const mode = (isFirst ? words.slice(0, count) : words.slice(-count)).join(' ');
      if (!WORDS.includes(foldName(mode))) continue;
      const rest = (isFirst ? words.slice(count) : words.slice(0, -count)).join(' ');
      const place = rest.replace(
        /^(?:in|from|within|across|anywhere in|aus|depuis|desde)\s+(?:the\s+)?/i,
        '',
      );
      if (isPartOfTheWorld(place) || isAnywhere(place)) return { mode: text };
      // A word of a name is no way of working: "Field Hockey Club".
      return /^\p{Lu}/u.test(place) ? { mode, place } : undefined;
    }
  }
  return undefined;
}
