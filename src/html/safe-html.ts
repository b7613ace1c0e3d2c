// The brand that keeps untrusted text out of `set:html`.

declare const safeHtml: unique symbol;

/** HTML that is safe inside an element's content; only the sanitizer makes it. */
export type SafeHtml = string & { readonly [safeHtml]: true };

/** Takes back HTML that the sanitizer made and a store kept, its checksum proven. */
export function toStoredHtml(html: string): SafeHtml {
  return html as unknown as SafeHtml;
}
