// What the field for a place needs once someone types in it: suggestions, the place that is meant, and words for those that
// are not there.

import { listWords } from '#words';
import { counted, countLabel } from '../wording/counts.ts';
import { placeKind, shortPlaceName } from '../wording/place-words.ts';
import { placeName } from '../wording/row-words.ts';
import { offerOptions, type Option } from './combobox.ts';
import { part } from './parts.ts';
import { type Change, type Found, NotHere, type PlaceHost } from './place-host.ts';
import { announce } from './results.ts';

type Names = Readonly<Record<string, string>>;

export interface PlaceSearch {
  /** Returns the change that the field's text means; if it matches no place, reports that and returns nothing. */
  settle: () => Promise<Change | undefined>;
  /** Does the same, but takes only what leaves no doubt. */
  settleSure: () => Promise<Change | undefined>;
}

/** How many similar places are offered. */
const MOST_NEAR = 3;

export function openPlaceSearch(host: PlaceHost): PlaceSearch {
  const { field, typed, take, setPlace, setRemote, find, applyChange } = host;
  const message = part('no-place');

  function takePlace(text: string, path: string, names: Names): Change {
    return take(text, setPlace(path), shortPlaceName(path, names));
  }

  function refuse(text: string, words: string, near: readonly HTMLElement[] = []): void {
    host.refuse(text);
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
      host.reportFailure(error);
    }
    return undefined;
  }

  async function goHere(): Promise<void> {
    const text = typed();
    try {
      const change = await host.findHere();
      const withoutLast = setPlace(undefined);
      applyChange((query) => change(withoutLast(query)));
    } catch (error) {
      if (error instanceof NotHere) refuse(text, error.message);
      else host.reportFailure(error);
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
    // The last one asks where the browser is.
    (count) => (part('suggested').textContent = listWords.suggestions(counted(count - 1))),
  );

  const isSure = ({ places: [first], isRemote }: Found) => isRemote || first?.isSure === true;
  return {
    settle: () => settle(isSure, () => true),
    settleSure: () =>
      settle(
        ({ places: [first, second], isRemote }) =>
          isRemote || first?.isExact === true || (first?.isSure === true && second === undefined),
        (found) => !isSure(found),
      ),
  };
}
