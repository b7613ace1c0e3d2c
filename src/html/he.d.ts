// The part of he that this room uses; the package ships no types.

declare module 'he' {
  export interface DecodeOptions {
    readonly isAttributeValue?: boolean;
  }

  /** Decodes every character reference once, by the HTML rules. */
  export function decode(text: string, options?: DecodeOptions): string;
}
