// A board that is being read while Astro starts, for the loader to wait for: Astro loads the loader as a module of its
// own, which shares nothing with the build but the process.

import { channel } from 'node:diagnostics_channel';

interface Asked {
  records?: Promise<number>;
}

const asking = channel('placard:reading');

/** Takes how many records there will be when the board is read; has loaders of this process wait for it. Gives what ends that. */
export function offerReading(records: Promise<number>): () => void {
  const answer = (asked: unknown) => void ((asked as Asked).records = records);
  asking.subscribe(answer);
  return () => void asking.unsubscribe(answer);
}

/** Gives how many records there will be when the board is read, where somebody in this process reads it. */
export function findOfferedReading(): Promise<number> | undefined {
  const asked: Asked = {};
  asking.publish(asked);
  return asked.records;
}
