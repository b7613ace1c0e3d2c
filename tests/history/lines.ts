// Lines of a history, for tests.

import type { HistoryLine } from '../../src/history/history-line.ts';
import { type History, toHistory } from '../../src/history/history.ts';

export const GLAZIER = {
  title: 'Glazier',
  employer: 'Pane & Putty',
  places: ['gb/eng/leeds'],
  types: ['FULL_TIME'],
  text: '1:aaaa',
};
export const [ONE, TWO, THREE] = ['1111111111', '2222222222', '3333333333'] as const;

export const SOFTWARE = '0123456789abcdef';
export const READ: HistoryLine = { date: '2026-03-03', id: SOFTWARE, event: 'software', facts: {} };

/** Lines after a first day on which another job was there already. */
export function historyOf(lines: readonly HistoryLine[], today = '2026-12-31'): History {
  const start: HistoryLine = {
    date: '2026-01-01',
    id: 'eeeeeeeeee',
    event: 'added',
    facts: { title: 'Baker' },
  };
  return toHistory([start, ...lines], today);
}

export function added(id: string, date: string, facts: object = {}): HistoryLine {
  return { date, id, event: 'added', facts: { ...GLAZIER, ...facts } };
}

export function changed(id: string, date: string, facts: HistoryLine['facts']): HistoryLine {
  return { date, id, event: 'changed', facts };
}

export function removed(id: string, date: string): HistoryLine {
  return { date, id, event: 'removed', facts: {} };
}
