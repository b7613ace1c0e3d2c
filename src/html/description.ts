// The only path of a description from a posting to a page; nothing may be added after its last step.
import { stripUnsafeCharacters } from './clean-text.ts';
import { decodeDescription } from './decode.ts';
import { enforce, type Enforced } from './enforce.ts';
import { findEscapeWarnings } from './escape-warnings.ts';
import { findExcess, findGrowth, findTextExcess, maxCharactersOf } from './limits.ts';
import { limitMarks } from './marks.ts';
import { textOfTree } from './plain-text.ts';
import type { SafeHtml } from './safe-html.ts';
import { createSanitizer } from './sanitize.ts';
import { textToHtml, withLineBreaks } from './text-to-html.ts';
import { tidy } from './tidy/tidy.ts';

export interface Description {
  readonly html: SafeHtml;
  /** The words of `html`, one line for each block. */
  readonly text: string;
  /** As it was written. */
  readonly format: 'html' | 'text';
  /** ISO 639-1 code of its language, where that is certain. */
  readonly language?: string;
  /** What its owner should know, each completing a sentence that begins with the field. */
  readonly warnings?: readonly string[];
}

export interface Describer {
  /** Throws DescriptionRefused for a text that can't be shown. */
  toDescription: (unsafe: string) => Description;
}

/** Why a description cannot be shown; `reason` completes a sentence that begins with the field. */
export class DescriptionRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`The description ${reason}.`);
    this.name = 'DescriptionRefused';
    this.reason = reason;
  }
}

/** Loads jsdom: create one only where there is a description. */
export async function createDescriber(): Promise<Describer> {
  const sanitizer = await createSanitizer();
  // Its tables load slowly, as the sanitizer's DOM does.
  const { detectLanguage } = await import('./text-language.ts');
  const cleanHtml = (unsafe: string): Enforced => {
    const sanitized = sanitizer.sanitize(withLineBreaks(unsafe));
    refuse(findGrowth(sanitized, unsafe));
    const enforced = enforce(tidy(sanitized, maxCharactersOf(unsafe) - sanitized.length));
    refuse(findGrowth(enforced.html, unsafe));
    return enforced;
  };
  return {
    toDescription(unsafe: string): Description {
      refuse(findTextExcess(unsafe));
      const { format, content, escapedTags } = decodeDescription(stripUnsafeCharacters(unsafe));
      refuse(format === 'html' ? findExcess(content) : findTextExcess(content));
      const { html, tree } = format === 'html' ? cleanHtml(content) : textToHtml(content);
      // Combining marks that elements separate in the tree are adjacent in its text.
      const text = limitMarks(textOfTree(tree));
      if (text === '') refuse('has no readable text left once markup is removed');
      const language = detectLanguage(text);
      const warnings = findEscapeWarnings(escapedTags, tree);
      return {
        html,
        text,
        format,
        ...(language && { language }),
        ...(warnings.length > 0 && { warnings }),
      };
    },
  };
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) throw new DescriptionRefused(reason);
}
