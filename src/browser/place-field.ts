// The field for a place: suggests places while someone types, finds the one that is meant when the form is sent, and
// reports a name that no place has.

import { listWords } from '#words';
import type { Query } from '../listing/query.ts';
import { counted, countLabel } from '../wording/counts.ts';
import { placeName } from '../wording/row-words.ts';
import { offerOptions, type Option } from './combobox.ts';
import { part } from './parts.ts';
import { announce } from './results.ts';
import type { FoundPlaces } from './search-messages.ts';

/** Adds a place, or remote jobs, to a query. */
export type Change = (query: Query) => Query;

export type Found = FoundPlaces & { names: Readonly<Record<string, string>> };

export interface PlaceField {
  /** Writes the text of an address into the field; an empty one clears only text that no place matched. */
  write: (text: string) => void;
  /**
   * Empties the field and returns the change that its text means. If it matches no place, reports that, moves the focus
   * to the field if wanted, and returns nothing.
   */
  send: (isFocusWanted?: boolean) => Promise<Change | undefined>;
  /** Does the same for someone who moves on without sending the form, but takes only what leaves no doubt. */
  leave: () => Promise<Change | undefined>;
}

/** How many similar places are offered. */
const MOST_NEAR = 3;

/** Calls `applyChange` when a place is picked, and `reportFailure` when places can't be searched. */
export function openPlaceField(
  find: (typed: string) => Promise<Found>,
  applyChange: (change: Change) => void,
  reportFailure: (error: unknown) => void,
): PlaceField {
  const field = part('place-field') as HTMLInputElement;
  const message = part('no-place');
  const typed = () => field.value.trim();
  let refused = '';

  /** Empties the field, unless something else was typed since. */
  function take(text: string, change: Change): Change {
    if (typed() === text) field.value = '';
    accept();
    return change;
  }

  function accept(): void {
    refused = '';
    message.hidden = true;
    // Even a hidden message describes the field to screen readers.
    message.replaceChildren();
    field.removeAttribute('aria-invalid');
  }

  function refuse(text: string, { places, names }: Found): void {
    refused = text;
    // A place inside one that is offered adds nothing.
    const outermost = places.filter(
      ({ value }, index) =>
        !places.slice(0, index).some((other) => value.startsWith(`${other.value}/`)),
    );
    const near = outermost.slice(0, MOST_NEAR).map(({ value, count }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'text-button';
      button.textContent = `${placeName(value, names)} (${countLabel(count)})`;
      button.addEventListener('click', () => {
        field.focus();
        applyChange(take(text, addPlace(value)));
      });
      return button;
    });
    const words = [listWords.noPlace(text), ...(near.length > 0 ? [listWords.nearestPlaces] : [])];
    message.replaceChildren(words.join(' '), ...near.flatMap((button) => [' ', button]));
    message.hidden = false;
    field.setAttribute('aria-invalid', 'true');
    announce(message.textContent ?? '');
  }

  async function settle(
    isMeant: (found: Found) => boolean,
    isUnknown: (found: Found) => boolean,
  ): Promise<Change | undefined> {
    const text = typed();
    try {
      const found = await find(text);
      if (isMeant(found)) return take(text, bestOf(found));
      if (isUnknown(found)) refuse(text, found);
    } catch (error) {
      reportFailure(error);
    }
    return undefined;
  }

  offerOptions(
    field,
    part('place-suggestions'),
    async (text): Promise<Option[]> => {
      const found = await find(text);
      const option = (label: string, change: Change) => ({
        label,
        pick: () => applyChange(take(typed(), change)),
      });
      return [
        ...(found.isRemote ? [option(listWords.remote, addRemote)] : []),
        ...found.places.map(({ value }) => option(placeName(value, found.names), addPlace(value))),
      ];
    },
    (count) => (part('suggested').textContent = listWords.suggestions(counted(count))),
  );
  field.addEventListener('input', accept);

  const isSure = ({ places, isRemote }: Found) => isRemote || places[0]?.isSure === true;
  return {
    write: (text) => {
      if (text !== '' || refused !== '') field.value = text;
      accept();
    },
    send: async (isFocusWanted = true) => {
      if (typed() === '') return (query) => query;
      const change = await settle(isSure, () => true);
      if (change === undefined && isFocusWanted) field.focus();
      return change;
    },
    leave: async () => {
      if (typed() === '' || typed() === refused) return undefined;
      return settle(
        ({ places: [first, another], isRemote }) =>
          isRemote || first?.isExact === true || (first?.isSure === true && another === undefined),
        (found) => !isSure(found),
      );
    },
  };
}

function bestOf({ places: [first], isRemote }: Found): Change {
  return isRemote || first === undefined ? addRemote : addPlace(first.value);
}

function addPlace(place: string): Change {
  return (query) => ({ ...query, places: [...new Set([...query.places, place])] });
}

function addRemote(query: Query): Query {
  return { ...query, remote: true };
}
