// Words for remote work that people type where a place belongs.

import { foldName } from '../job/fold.ts';

const REMOTE_WORDS = new Set(
  [
    'remote, remotely, fully remote, remote work, work from home, home office, homeoffice, wfh, telecommute',
    'ortsunabhängig, mobiles Arbeiten, télétravail, télétravail complet, teletrabajo, a distancia, remoto',
    'リモート, リモートワーク, フルリモート, 在宅, 在宅勤務, テレワーク, عن بعد, عن بُعد, عمل عن بعد',
  ].flatMap((words) => words.split(', ').map(foldName)),
);

export function isRemoteWord(typed: string): boolean {
  return REMOTE_WORDS.has(foldName(typed));
}
