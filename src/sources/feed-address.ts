// Where a file is fetched from, as its owner states it.

export interface FeedAddress {
  url: string;
  /** Values may name variables of the environment: "Bearer $STAVE_KEY". */
  headers?: Readonly<Record<string, string>>;
  /** Whether the address may be of the owner's own network, and without https. */
  isPrivate?: boolean;
}
