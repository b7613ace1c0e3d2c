// The one way a description takes from a posting to a page; nothing may be added after its last step.
import { stripUnsafeCharacters } from './clean-text.ts';
import { decodeDescription } from './decode.ts';
import { enforce, type Enforced } from './enforce.ts';
import { findEscapeWarnings } from './escape-warnings.ts';
import { findExcess, findGrowth, findTextExcess, mostCharactersOf } from './limits.ts';
import { limitMarks } from './marks.ts';
import { textOfTree } from './plain-text.ts';
import type { SafeHtml } from './safe-html.ts';
import { createSanitizer } from './sanitize.ts';
import { textToHtml, withLineBreaks } from './text-to-html.ts';
import { tidy } from './tidy/tidy.ts';

/** A description that a page may show, with its words alone and the format it was written in. */
export interface Description {
  readonly html: SafeHtml;
  readonly text: string;
  readonly format: 'html' | 'text';
  /** ISO 639-1 code of the language that it is surely written in. */
  readonly language?: string;
  /** What its owner should know, each completing a sentence that begins with the field. */
  readonly warnings?: readonly string[];
}

/** Turns what a posting says into a description; throws DescriptionRefused when it cannot. */
export interface Describer {
  toDescription(unsafe: string): Description;
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

/** Starts a describer; ask for one only when there is a description, since it loads jsdom. */
export async function createDescriber(): Promise<Describer> {
  const sanitizer = await createSanitizer();
  // Its tables take a while to read, as the sanitizer's DOM does.
  const { detectLanguage } = await import('./text-language.ts');
  const cleanHtml = (unsafe: string): Enforced => {
    const sanitized = sanitizer.sanitize(withLineBreaks(unsafe));
    refuse(findGrowth(sanitized, unsafe));
    const enforced = enforce(tidy(sanitized, mostCharactersOf(unsafe) - sanitized.length));
    refuse(findGrowth(enforced.html, unsafe));
    return enforced;
  };
  return {
    toDescription(unsafe: string): Description {
      refuse(findTextExcess(unsafe));
      const { format, content, escapedTags } = decodeDescription(stripUnsafeCharacters(unsafe));
      refuse(format === 'html' ? findExcess(content) : findTextExcess(content));
      const { html, tree } = format === 'html' ? cleanHtml(content) : textToHtml(content);
      // Marks that elements keep apart in the tree meet in its words.
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
