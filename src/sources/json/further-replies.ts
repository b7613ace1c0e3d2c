// What else a service has of a list of jobs: its further pages, and the reply of each job, which has the text.

import { isObject, type Json } from '../../job/schema-org.ts';
import { membersOf } from './read-json-source.ts';
import { JSON_FORMATS } from './json-formats.ts';

export interface FurtherReplies {
  /** The address of the next page of the list. */
  next?: string;
  /** The addresses of the jobs' own replies; they take the list's place. */
  details: string[];
}

/** `address` is that of the document. Only addresses of the same host are returned. */
export function furtherReplies(document: Json, address: URL): FurtherReplies {
  for (const { further, ...format } of JSON_FORMATS) {
    const members = further === undefined ? undefined : membersOf(document, format);
    if (further === undefined || members === undefined) continue;
    const isOfHost = (text: string | undefined): text is string =>
      text !== undefined && URL.canParse(text) && new URL(text).origin === address.origin;
    const next = isObject(document) ? further.next?.(document, address) : undefined;
    const details = members.map(({ record }) => further.detail?.(record, address));
    return { ...(isOfHost(next) && { next }), details: details.filter(isOfHost) };
  }
  return { details: [] };
}
