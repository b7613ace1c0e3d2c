// The field for a place: what stands in it is where jobs are searched. It suggests places while someone types, finds the
// one that is meant when the form is sent, and reports a name that no place has.

import { listWords } from '#words';
import type { Query } from '../listing/query.ts';
import { counted, countLabel } from '../wording/counts.ts';
import { placeKind, placeName, shortPlaceName } from '../wording/row-words.ts';
import { offerOptions, type Option } from './combobox.ts';
import { part } from './parts.ts';
import { announce } from './results.ts';
import type { FoundPlaces } from './search-messages.ts';

type Names = Readonly<Record<string, string>>;

/** Sets a place, or remote jobs, in a query. */
export type Change = (query: Query) => Query;

type Found = FoundPlaces & { names: Names };

export interface PlaceField {
  /** Writes the text of an address into the field; an empty one clears only text that no place matched. */
  write: (text: string) => void;
  /** Shows the last of the places that are searched, unless something else is being typed. */
  show: (places: readonly string[], names: Names) => void;
  /**
   * Returns the change that the field's text means. If it matches no place, reports that, moves the focus to the field if
   * wanted, and returns nothing.
   */
  send: (isFocusWanted?: boolean) => Promise<Change | undefined>;
  /** Does the same for someone who moves on without sending the form, but takes only what leaves no doubt. */
  leave: () => Promise<Change | undefined>;
}

export interface PlaceSearch {
  find: (typed: string) => Promise<Found>;
  /** Asks the browser where it is, and returns the place nearest to it. */
  findHere: () => Promise<Change>;
  applyChange: (change: Change) => void;
  /** Is called when places can't be searched. */
  reportFailure: (error: unknown) => void;
}

/** A message for the person who asked: where the browser is can't be told, or no place is near. */
export class NotHere extends Error {}

/** How many similar places are offered. */
const MOST_NEAR = 3;

export function openPlaceField(places: PlaceSearch): PlaceField {
  const { find, applyChange } = places;
  const field = part('place-field') as HTMLInputElement;
  const another = part('another-place');
  const message = part('no-place');
  const typed = () => field.value.trim();
  /** What the field shows of the last place that is searched; empty where there is none. */
  let standing = field.defaultValue;
  /** Whether the next place is one more. */
  let isAdding = false;
  let refused = '';

  /** The next place takes the last one's place, unless it is one more. */
  function setPlace(place: string | undefined): Change {
    const isMore = isAdding;
    return (query) => {
      const kept = isMore ? query.places : query.places.slice(0, -1);
      const set = new Set(place === undefined ? kept : [...kept, place]);
      return { ...query, places: [...set], ...(set.size === 0 && { within: 0 }) };
    };
  }

  function setRemote(): Change {
    const withoutPlace = setPlace(undefined);
    return (query) => ({ ...withoutPlace(query), remote: true });
  }

  /** Writes what is searched into the field, unless something else was typed since. */
  function take(text: string, change: Change, label: string): Change {
    if (typed() === text) stand(label);
    return change;
  }

  function takePlace(text: string, path: string, names: Names): Change {
    return take(text, setPlace(path), shortPlaceName(path, names));
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

  function refuse(text: string, words: string, near: readonly HTMLElement[] = []): void {
    refused = text;
    message.replaceChildren(words, ...near.flatMap((button) => [' ', button]));
    message.hidden = false;
    field.setAttribute('aria-invalid', 'true');
    announce(message.textContent ?? '');
  }

  function refusePlace(text: string, { places: similar, names }: Found): void {
    // A place inside one that is offered adds nothing.
    const outermost = similar.filter(
      ({ value }, index) =>
        !similar.slice(0, index).some((other) => value.startsWith(`${other.value}/`)),
    );
    const near = outermost.slice(0, MOST_NEAR).map(({ value, count }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'text-button';
      button.textContent = `${placeName(value, names)} (${countLabel(count)})`;
      button.addEventListener('click', () => {
        field.focus();
        applyChange(takePlace(text, value, names));
      });
      return button;
    });
    const words = [listWords.noPlace(text), ...(near.length > 0 ? [listWords.nearestPlaces] : [])];
    refuse(text, words.join(' '), near);
  }

  async function settle(
    isMeant: (found: Found) => boolean,
    isUnknown: (found: Found) => boolean,
  ): Promise<Change | undefined> {
    const text = typed();
    try {
      const found = await find(text);
      const [first] = found.places;
      if (isMeant(found)) {
        return found.isRemote || first === undefined
          ? take(text, setRemote(), '')
          : takePlace(text, first.value, found.names);
      }
      if (isUnknown(found)) refusePlace(text, found);
    } catch (error) {
      places.reportFailure(error);
    }
    return undefined;
  }

  async function goHere(): Promise<void> {
    const text = typed();
    try {
      const change = await places.findHere();
      const set = setPlace(undefined);
      applyChange((query) => change(set(query)));
    } catch (error) {
      if (error instanceof NotHere) refuse(text, error.message);
      else places.reportFailure(error);
    }
  }

  offerOptions(
    field,
    part('place-suggestions'),
    async (text): Promise<Option[]> => {
      const here = { label: listWords.nearMe, pick: () => void goHere() };
      if (text.trim() === '') return [here];
      const found = await find(text);
      const remote = {
        label: listWords.remote,
        pick: () => applyChange(take(typed(), setRemote(), '')),
      };
      return [
        ...(found.isRemote ? [remote] : []),
        ...found.places.map(({ value, count }) => ({
          label: placeName(value, found.names),
          detail: `${listWords.placeKinds[placeKind(value, found.names)]} · ${countLabel(count)}`,
          pick: () => applyChange(takePlace(typed(), value, found.names)),
        })),
        here,
      ];
    },
    (count) => (part('suggested').textContent = listWords.suggestions(counted(count))),
  );
  field.addEventListener('input', accept);
  // What is typed next takes the place of what stands there.
  field.addEventListener('focus', () => typed() === standing && field.select());
  another.addEventListener('click', () => {
    stand('');
    isAdding = true;
    field.focus();
  });

  const isSure = ({ places: [first], isRemote }: Found) => isRemote || first?.isSure === true;
  const same: Change = (query) => query;
  /** What a field means whose text is no new place; undefined where it is. */
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
      const last = searched.at(-1);
      stand(last === undefined ? '' : shortPlaceName(last, names));
    },
    send: async (isFocusWanted = true) => {
      const known = unchanged();
      if (known !== undefined) return known;
      const change = await settle(isSure, () => true);
      if (change === undefined && isFocusWanted) field.focus();
      return change;
    },
    leave: async () => {
      const known = unchanged();
      if (known !== undefined) return known === same ? undefined : known;
      if (typed() === refused) return undefined;
      return settle(
        ({ places: [first, second], isRemote }) =>
          isRemote || first?.isExact === true || (first?.isSure === true && second === undefined),
        (found) => !isSure(found),
      );
    },
  };
}
