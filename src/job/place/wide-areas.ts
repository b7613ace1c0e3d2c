// Where applicants may live, when it is wider than a country: anywhere, or a part of the world.

import { foldName } from '../fold.ts';

const ANYWHERE =
  'anywhere|anywhere in the world|worldwide|world wide|world|the world|global|globally|everywhere|all countries|any country|international|any location|no restriction|no restrictions|location independent|weltweit|ortsunabhängig|überall|monde entier|dans le monde entier|partout|partout dans le monde|en todo el mundo|todo el mundo|cualquier lugar|mundial|mondo|in tutto il mondo|ovunque|em todo o mundo|qualquer lugar|mundo|wereldwijd|overal|cały świat|gdziekolwiek|hela världen|globalt|hele verden|maailmanlaajuinen|весь мир|по всему миру|в любой точке мира|tüm dünya|dünya geneli|全世界|世界中|全球|전 세계|전세계|في جميع أنحاء العالم|أي مكان';
const PARTS_OF_THE_WORLD =
  'europe|european union|eu|eea|european economic area|emea|apac|asia pacific|latam|latin america|americas|the americas|north america|south america|central america|asia|southeast asia|africa|oceania|middle east|mena|anz|dach|benelux|nordics|scandinavia|baltics|balkans|caribbean|europa|europäische union|südamerika|nordamerika|afrika|asien|amérique du nord|union européenne|américa latina|unión europea|ヨーロッパ|欧州|アジア|欧洲|亚洲';
/** It says how people work, and nothing of where. */
const WAY_OF_WORKING =
  'remote|fully remote|100 remote|telecommute|work from home|home office|homeoffice|virtual|online|wfh|télétravail|teletrabajo|remoto|remoto 100|lavoro da remoto|zdalnie|praca zdalna|удаленно|удалённо|リモート|在宅|远程';

const toSet = (names: string) => new Set(names.split('|').map(foldName));
const anywhere = toSet(ANYWHERE);
const partsOfTheWorld = toSet(PARTS_OF_THE_WORLD);
const waysOfWorking = toSet(WAY_OF_WORKING);

/** Whether the words mean the whole world. */
export function isAnywhere(name: string): boolean {
  return anywhere.has(foldName(name));
}

export function isPartOfTheWorld(name: string): boolean {
  return partsOfTheWorld.has(foldName(name));
}

export function isWayOfWorking(name: string): boolean {
  return waysOfWorking.has(foldName(name));
}
