// Ways of working that sources write where a place belongs: "Remote - US", "Berlin (hybrid)", "Home Based - Americas".

import { foldName } from '../fold.ts';
import { isAnywhere, isPartOfTheWorld } from './wide-areas.ts';

const MODES = [
  'remote|fully remote|100 remote|remote first|remote work|remote job|remote ok|work remotely|telecommute|telework|teleworking|work from home|work at home|working from home|wfh|home office|homeoffice|home based|home working|virtual|online|distributed|anywhere remote',
  'hybrid|hybrid remote|remote hybrid|hybrid working|hybrid work|partially remote|partly remote|flexible|flexible working|flexible location|on site|onsite|in office|office based|in person|field based|on the road|multiple modes',
  'en remoto|remoto|100 remoto|teletrabajo|trabajo remoto|a distancia|hibrido|presencial|trabalho remoto|em casa|lavoro da remoto|da remoto|smart working|ibrido|in sede|telétravail|teletravail|à distance|a distance|hybride|présentiel|sur site',
  'mobiles arbeiten|mobile arbeit|im homeoffice|von zu hause|vor ort|hybrides arbeiten|ortsunabhangig|thuiswerken|vanuit huis|op afstand|zdalnie|praca zdalna|zdalna|hybrydowo|stacjonarnie|distans|hemifrån|etätyö|uzaktan|evden|hibrit',
  'удаленно|удалённо|удаленная работа|удалённая работа|дистанционно|гибрид|віддалено|リモート|リモートワーク|フルリモート|在宅|在宅勤務|テレワーク|远程|遠端|遠距|在家办公|远程办公|원격|재택|재택근무|عن بعد|العمل عن بعد|עבודה מהבית|מרחוק',
].join('|');

const modes = new Set(MODES.split('|').map(foldName));

/** The longest first, so that "fully remote" wins over "remote". */
const WORDS = [...modes].sort((a, b) => b.length - a.length);

/** Whether a text is a way of working and nothing else. */
function isWorkMode(text: string): boolean {
  return modes.has(foldName(text));
}

/** Between parts of one text; a hyphen within a word parts nothing. */
const SEPARATOR = /\s*[,;:/|()[\]•·]\s*|\s+[-–—]\s+|\s*[–—]\s*/;
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
    const others = parts.filter((part) => part !== mode);
    const isNoPlace = others.every((part) => isPartOfTheWorld(part) || isAnywhere(part));
    return isNoPlace ? { mode: text } : { mode, place: others.join(', ') };
  }
  return partAtEnd(text);
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
