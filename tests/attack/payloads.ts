// Hostile texts that nobody here invented, a list for each collection.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const security = join(import.meta.dirname, '../../../shared/corpus/security');

/** Markup characters, which a filter may miss when they are written as character references. */
const MARKUP = new Set([...'<>"\'`=&/:;()\t\n', '\u00a0']);

/** Reads every collection by its name; within one, texts are unique and not blank. */
export function readPayloadSets(): ReadonlyMap<string, readonly string[]> {
  const sets: [string, (string | undefined)[]][] = [
    ['dompurify, expected', members('dompurify/expect.json', 'payload')],
    ['dompurify, suite', members('dompurify/test-suite-vectors.json', 'input')],
    ['nh3', members('nh3/vectors.json', 'input')],
    ['html5lib sanitizer', members('html5lib-tests/sanitizer-2009/tests1.dat', 'input')],
    ['html5lib tree construction', treeConstruction()],
    ['payloadbox', read('payloadbox-xss/xss-payload-list.txt').split('\n')],
    ['HTTPLeaks, whole', [read('HTTPLeaks/leak.html')]],
    ['HTTPLeaks, by line', read('HTTPLeaks/leak.html').split('\n')],
    ['naughty strings', parse<string[]>('big-list-of-naughty-strings/blns.json')],
    ['WPT URLs', readUrls()],
    ['entities', writtenWithEntities()],
  ];
  return new Map(sets.map(([name, texts]) => [name, [...new Set(texts.filter(isWorthTrying))]]));
}

function isWorthTrying(text: string | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

function read(path: string): string {
  return readFileSync(join(security, path), 'utf8');
}

function parse<T>(path: string): T {
  return JSON.parse(read(path)) as T;
}

function members(path: string, key: string): (string | undefined)[] {
  return parse<(string | Record<string, string>)[]>(path).map((member) =>
    typeof member === 'string' ? undefined : member[key],
  );
}

function treeConstruction(): (string | undefined)[] {
  const folder = 'html5lib-tests/tree-construction';
  return readdirSync(join(security, folder))
    .filter((name) => name.endsWith('.dat'))
    .flatMap((name) => read(`${folder}/${name}`).split(/^#data\n/m))
    .map((block) => block.split(/\n#errors/)[0]);
}

function readUrls(): (string | undefined)[] {
  const names = ['urltestdata', 'urltestdata-javascript-only'];
  const extra = ['ada_extra_urltestdata', 'ada_long_urltestdata'];
  return [...names, ...extra].flatMap((name) => members(`wpt-url/tests/wpt/${name}.json`, 'input'));
}

/** Returns one attack for each name of a markup character, and all names at once in groups. */
function writtenWithEntities(): string[] {
  const entities = parse<Record<string, { characters: string }>>('entities/data/entities.json');
  const names = Object.keys(entities);
  const attacks = names
    .filter((name) => MARKUP.has(entities[name]?.characters ?? ''))
    .map((name) => {
      const character = entities[name]?.characters ?? '';
      const image = '<img src="x" onerror="alert(1)">'.replaceAll(character, name);
      return `${image} <a href="java${name}script:alert(1)">a</a> ${name}script${name}`;
    });
  const groups = Array.from({ length: Math.ceil(names.length / 60) }, (_, group) =>
    names.slice(group * 60, group * 60 + 60).join(' '),
  );
  return [...attacks, ...groups];
}
