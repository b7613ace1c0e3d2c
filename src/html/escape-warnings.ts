// How a text with partly escaped tags is read depends on their number, so its owner is warned.
import { decode } from 'he';
import { knownTag } from './known-tags.ts';
import { isElement, isText, type Parent } from './tidy/tree.ts';

const ADVICE = 'rite all tags alike, for example "<p>Bake bread.</p>"';

/** Warns of escaped tags that were read as markup, and of tags that a page shows as text outside of code. */
export function findEscapeWarnings(escapedTags: number | undefined, tree: Parent): string[] {
  const warnings: string[] = [];
  if (escapedTags !== undefined) {
    const [tags, ones, were] = escapedTags === 1 ? ['tag', 'one', 'was'] : ['tags', 'ones', 'were'];
    warnings.push(
      `mixes ${escapedTags} escaped ${tags} with live ones; the escaped ${ones} ${were} read as markup too. W${ADVICE}.`,
    );
  }
  const shown = findShownTag(tree);
  if (shown !== undefined) {
    warnings.push(
      `shows HTML tags as text, for example "${shown}". If they are markup, w${ADVICE}; if people shall read them, put them into <code>.`,
    );
  }
  return warnings;
}

/** The first tag that a reader of the page sees. */
function findShownTag(parent: Parent): string | undefined {
  for (const child of parent.childNodes) {
    if (isText(child)) {
      const shown = knownTag.exec(unescape(child.value))?.[0];
      if (shown !== undefined) return shown.slice(0, MAX_SHOWN_LENGTH);
    } else if (isElement(child) && child.tagName !== 'code' && child.tagName !== 'pre') {
      const shown = findShownTag(child);
      if (shown !== undefined) return shown;
    }
  }
  return undefined;
}

const MAX_SHOWN_LENGTH = 40;

/** Visible character references count too, however often they were escaped. */
function unescape(text: string): string {
  return text.includes('&') ? decode(text.replace(/&(?:amp;)+/g, '&')) : text;
}
