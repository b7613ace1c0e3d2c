// The brand that prevents untrusted text in `set:html`.

declare const safeHtml: unique symbol;

/** HTML that is safe as an element's content; only src/html/ creates it. */
export type SafeHtml = string & { readonly [safeHtml]: true };

/** Only for HTML from the store whose checksum is verified. */
export function toStoredHtml(html: string): SafeHtml {
  return html as unknown as SafeHtml;
}
