// The field for a place: what stands in it is where jobs are searched. What someone types in it is handled by a script of
// its own, which is loaded then.

import { shortPlaceName } from '../wording/place-words.ts';
import { part } from './parts.ts';
import type { Change, PlaceHost, PlaceQuestions } from './place-host.ts';
import type { PlaceSearch } from './place-search.ts';

export interface PlaceField {
  /** Writes the text of an address into the field; an empty one clears only text that no place matched. */
  write: (text: string) => void;
  /** Shows the last of the places that are searched, unless something else is being typed. */
  show: (places: readonly string[], names: Readonly<Record<string, string>>) => void;
  /**
   * Returns the change that the field's text means. If it matches no place, reports that, moves the focus to the field if
   * wanted, and returns nothing.
   */
  send: (isFocusWanted?: boolean) => Promise<Change | undefined>;
  /** Does the same for someone who moves on without sending the form, but takes only what leaves no doubt. */
  leave: () => Promise<Change | undefined>;
}

export function openPlaceField(questions: PlaceQuestions): PlaceField {
  const field = part('place-field') as HTMLInputElement;
  const another = part('another-place');
  const message = part('no-place');
  const typed = () => field.value.trim();
  /** What the field shows of the last place that is searched; empty where there is none. */
  let standing = field.defaultValue;
  /** Whether the next place is one more. */
  let isAdding = false;
  let refused = '';
  /** Those that are searched beside the one in the field. */
  let others: readonly string[] = [];

  /** Names them in the field's label, where there is room for them. */
  function showOthers(names: readonly string[]): void {
    others = names;
    part('other-places').textContent = names.map((name) => ` · ${name}`).join('');
  }

  function setPlace(place: string | undefined): Change {
    const isMore = isAdding;
    return (query) => {
      const kept = isMore ? query.places : query.places.slice(0, -1);
      const set = new Set(place === undefined ? kept : [...kept, place]);
      return { ...query, places: [...set], ...(set.size === 0 && { within: 0 }) };
    };
  }

  function stand(label: string): void {
    field.value = label;
    standing = label;
    isAdding = false;
    another.hidden = label === '';
    accept();
  }

  function accept(): void {
    refused = '';
    message.hidden = true;
    // Even a hidden message describes the field to screen readers.
    message.replaceChildren();
    field.removeAttribute('aria-invalid');
  }

  const host: PlaceHost = {
    ...questions,
    ...{ field, typed, setPlace },
    setRemote: () => {
      const withoutPlace = setPlace(undefined);
      return (query) => ({ ...withoutPlace(query), remote: true });
    },
    take: (text, change, label) => {
      if (typed() === text) stand(label);
      return change;
    },
    refuse: (text) => (refused = text),
  };
  let loading: Promise<PlaceSearch> | undefined;
  const load = () =>
    (loading ??= import('./place-search.ts').then(
      ({ openPlaceSearch }) => {
        const search = openPlaceSearch(host);
        // What was typed before it came gets its suggestions now.
        if (document.activeElement === field && typed() !== standing) {
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        return search;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
  const ask = async (how: 'settle' | 'settleSure') => {
    try {
      return await (await load())[how]();
    } catch (error) {
      questions.reportFailure(error);
      return undefined;
    }
  };

  field.addEventListener('input', accept);
  field.addEventListener('focus', () => {
    load().catch(questions.reportFailure);
    // What is typed next takes the place of what stands there.
    if (typed() === standing) field.select();
  });
  if (document.activeElement === field) load().catch(questions.reportFailure);
  another.addEventListener('click', () => {
    showOthers([...others, standing]);
    stand('');
    isAdding = true;
    field.focus();
  });

  const same: Change = (query) => query;
  /** What the field means where its text is no new place; undefined where it is. */
  function unchanged(): Change | undefined {
    if (typed() === standing) return same;
    if (typed() !== '') return undefined;
    const change = setPlace(undefined);
    stand('');
    return change;
  }

  return {
    write: (text) => {
      if (text !== '') field.value = text;
      else if (refused !== '') field.value = standing;
      accept();
    },
    show: (searched, names) => {
      if (typed() !== standing || isAdding) return;
      const shown = searched.map((place) => shortPlaceName(place, names));
      stand(shown.pop() ?? '');
      showOthers(shown);
    },
    send: async (isFocusWanted = true) => {
      const known = unchanged();
      if (known !== undefined) return known;
      const change = await ask('settle');
      if (change === undefined && isFocusWanted) field.focus();
      return change;
    },
    leave: async () => {
      const known = unchanged();
      if (known !== undefined) return known === same ? undefined : known;
      return typed() === refused ? undefined : ask('settleSure');
    },
  };
}
