// The field for a place: suggests while someone types, finds what is meant when that is sent, and says so where no place is called so.

import { listWords } from '#words';
import type { Query } from '../listing/query.ts';
import { offerOptions, type Option } from './combobox.ts';
import { counted, countLabel } from './counts.ts';
import { part } from './parts.ts';
import { announce } from './results.ts';
import { placeName } from './row-words.ts';
import type { FoundPlaces } from './search-messages.ts';

/** What a place makes of a query. */
export type Change = (query: Query) => Query;

/** What may be meant, with the names of areas. */
export type Found = FoundPlaces & { names: Readonly<Record<string, string>> };

export interface PlaceField {
  /** Writes the text of an address into the field; one that was refused goes with the list that it was asked of. */
  write: (text: string) => void;
  /** Takes the place that is meant out of the field. Where no place is called so, says that, with the focus on the field where it is wanted, and gives nothing. */
  send: (isFocusWanted?: boolean) => Promise<Change | undefined>;
  /** The same for someone who goes on without sending: only what leaves no doubt is taken. Gives nothing where nothing is. */
  leave: () => Promise<Change | undefined>;
}

/** So many near places are offered. */
const MOST_NEAR = 3;

/** Takes what finds places, what uses one that is picked, and what tells that none can be found; gives the field. */
export function openPlaceField(
  find: (typed: string) => Promise<Found>,
  use: (change: Change) => void,
  fail: (error: unknown) => void,
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
    // What is hidden still describes the field.
    message.replaceChildren();
    field.removeAttribute('aria-invalid');
  }

  function refuse(text: string, { places, names }: Found): void {
    refused = text;
    // What lies inside one that is offered says nothing new.
    const outermost = places.filter(
      ({ value }, at) => !places.slice(0, at).some((other) => value.startsWith(`${other.value}/`)),
    );
    const near = outermost.slice(0, MOST_NEAR).map(({ value, count }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'text-button';
      button.textContent = `${placeName(value, names)} (${countLabel(count)})`;
      button.addEventListener('click', () => {
        field.focus();
        use(take(text, addPlace(value)));
      });
      return button;
    });
    const said = [listWords.noPlace(text), ...(near.length > 0 ? [listWords.nearestPlaces] : [])];
    message.replaceChildren(said.join(' '), ...near.flatMap((button) => [' ', button]));
    message.hidden = false;
    field.setAttribute('aria-invalid', 'true');
    announce(message.textContent ?? '');
  }

  async function settle(
    isMeant: (found: Found) => boolean,
    isNone: (found: Found) => boolean,
  ): Promise<Change | undefined> {
    const text = typed();
    try {
      const found = await find(text);
      if (isMeant(found)) return take(text, bestOf(found));
      if (isNone(found)) refuse(text, found);
    } catch (error) {
      fail(error);
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
        pick: () => use(take(typed(), change)),
      });
      return [
        ...(found.isRemote ? [option(listWords.remote, askRemote)] : []),
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
  return isRemote || first === undefined ? askRemote : addPlace(first.value);
}

function addPlace(place: string): Change {
  return (query) => ({ ...query, places: [...new Set([...query.places, place])] });
}

function askRemote(query: Query): Query {
  return { ...query, remote: true };
}
