// Addresses of the replies that services have of each job, below that of the list.

/** The address with a name more at the end of its path. */
export function addressBelow(address: URL, name: string): string {
  const path = address.pathname.replace(/\/$/, '');
  return new URL(`${path}/${encodeURIComponent(name)}`, address).href;
}
