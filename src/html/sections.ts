// Several safe texts as one, for markup with a single field.
import { escapeText } from './escape-text.ts';
import type { SafeHtml } from './safe-html.ts';

/** Appends sections under their headings; each part is complete HTML, so their concatenation is safe too. */
export function appendSections(
  html: SafeHtml,
  sections: readonly { heading: string; html: SafeHtml }[],
): SafeHtml {
  const appended = sections.map(
    (section) => `<h3>${escapeText(section.heading)}</h3>${section.html}`,
  );
  return [html, ...appended].join('') as SafeHtml;
}
