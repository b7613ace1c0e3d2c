// What regions and towns are called in other languages and scripts: for the field that asks for a place, not for reading.

import { foldName } from '../fold.ts';
import { regionNamesOf } from './region-names.ts';
import { withoutKind } from './region-words.ts';
import { toRegion } from './region.ts';
import { townsIn } from './town-points.ts';
import { namesOfTown } from './towns.ts';

/** Longer ones are descriptions. */
const LONGEST_NAME = 40;
/** In Latin letters without a capital the gazetteer says how a name in another script is pronounced. */
const PRONUNCIATION = /^[^\p{Lu}\p{Lo}]*$/u;

/** The special wards of Tokyo, which no list of towns has and every advertisement names. */
const WARDS_OF_TOKYO = new Map(
  'adachi 足立|arakawa 荒川|bunkyo 文京|chiyoda 千代田|chuo 中央|edogawa 江戸川|itabashi 板橋|katsushika 葛飾|kita 北|koto 江東|meguro 目黒|minato 港|nakano 中野|nerima 練馬|ota 大田|setagaya 世田谷|shibuya 渋谷|shinagawa 品川|shinjuku 新宿|suginami 杉並|sumida 墨田|taito 台東|toshima 豊島'
    .split('|')
    .map((ward) => ward.split(' ') as [string, string]),
);

/** Returns the names, each once and none of the known ones, of the area with a path and a name of its own; none for countries. */
export function namesElsewhere(path: string, name: string, known: readonly string[]): string[] {
  const [lower = '', segment, city] = path.split('/');
  const country = lower.toUpperCase();
  if (segment === undefined) return [];
  const region = toRegion(country, segment.replaceAll('-', ' '));
  const isTown = city !== undefined || region === undefined;
  const names = [
    ...(isTown ? townNames(country, city === undefined ? undefined : region?.code, name) : []),
    ...(city === undefined && region !== undefined ? regionNames(country, region.code) : []),
    ...(path.startsWith('jp/tokyo/') ? wardNames(city ?? '') : []),
  ];
  const keys = new Set([name, ...known].map(foldName));
  return names
    .map((other) => other.normalize('NFC'))
    .filter((other) => {
      const key = foldName(other);
      const isName = key !== '' && other.length <= LONGEST_NAME && !PRONUNCIATION.test(other);
      return isName && !keys.has(key) && keys.add(key);
    });
}

/** Of the largest town of this name in the region, or in the country where it is alone. */
function townNames(country: string, region: string | undefined, name: string): readonly string[] {
  const [town] = townsIn(country, region, name);
  return town === undefined ? [] : [town.name, ...namesOfTown(country, town)];
}

/** "서울특별시", and "서울" as people say it. */
function regionNames(country: string, code: string): string[] {
  return regionNamesOf(country, code).flatMap((name) => [name, ...withoutKind(foldName(name))]);
}

/** "shinjuku" and "shinjuku-ku" are 新宿 and 新宿区. */
function wardNames(segment: string): string[] {
  const name = WARDS_OF_TOKYO.get(segment.replace(/-(?:ku|city)$/, ''));
  return name === undefined ? [] : [name, `${name}区`];
}
