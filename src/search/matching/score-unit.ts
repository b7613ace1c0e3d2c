// What one unit of a search finds.

import { scoreJoined, scoreNamed, scorePhrase, scorePlace } from './score-several.ts';
import { scoreWord } from './score-word.ts';
import type { Board, ScoredUnit } from './scored-board.ts';
import type { Unit } from './unit.ts';

export function scoreUnit(unit: Unit, board: Board): ScoredUnit {
  switch (unit.kind) {
    case 'word':
      return scoreWord(unit, board);
    case 'named':
      return scoreNamed(unit, board);
    case 'joined':
      return scoreJoined(unit, board);
    case 'phrase':
      return scorePhrase(unit, board);
    case 'place':
      return scorePlace(unit, board);
  }
}
