// What is read or made once, when it is first needed.

/** Returns a function that does so once; a failure is forgotten, and tried again by the next call. */
export function once<Content>(read: () => Promise<Content>): () => Promise<Content> {
  let reading: Promise<Content> | undefined;
  return () => {
    if (reading === undefined) {
      const current = read();
      reading = current;
      current.catch(() => (reading = undefined));
    }
    return reading;
  };
}
