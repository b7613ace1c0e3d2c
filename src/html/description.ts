// The only path of a description from a posting to a page; nothing may be added after its last step.
import { serialize } from 'parse5';
import { stripUnsafeCharacters } from './clean-text.ts';
import { decodeDescription } from './decode.ts';
import { enforce, type Enforced } from './enforce.ts';
import { findEscapeWarnings } from './escape-warnings.ts';
import { isFinished } from './finished-html.ts';
import { findExcess, findGrowth, findTextExcess, maxCharactersOf } from './limits.ts';
import { limitMarks } from './marks.ts';
import { isMarkdown, markdownToHtml } from './markdown.ts';
import { isBeyondMarkdown } from './markdown-limits.ts';
import { type PlainHtmlReader, readPlainHtml } from './plain-html/read-plain-html.ts';
import { textOfTree } from './plain-text.ts';
import type { SafeHtml } from './safe-html.ts';
import { createSanitizer, type Sanitizer } from './sanitize.ts';
import { textToHtml, withLineBreaks } from './text-to-html.ts';
import { tidy, tidyTree } from './tidy/tidy.ts';

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

export interface DescriberOptions {
  /** Undefined sends all HTML to the sanitizer. */
  readPlain?: PlainHtmlReader;
}

/** Loads jsdom and DOMPurify at the first text that is not plain HTML. */
export async function createDescriber({
  readPlain = readPlainHtml,
}: DescriberOptions = {}): Promise<Describer> {
  // Its tables load slowly.
  const { detectLanguage } = await import('./text-language.ts');
  let sanitizer: Sanitizer | undefined;

  function cleanHtml(content: string): Enforced {
    refuse(findTextExcess(content));
    const unsafe = withLineBreaks(content);
    const tree = readPlain(unsafe);
    if (tree === undefined) return sanitizeHtml(content, unsafe);
    const tidied = tidyTree(tree, maxCharactersOf(unsafe) - serialize(tree).length);
    const enforced = isFinished(tidied) ? { html: tidied, tree } : enforce(tidied);
    refuse(findGrowth(enforced.html, unsafe));
    return enforced;
  }

  function shownAsText(content: string): Enforced {
    refuse(findTextExcess(content));
    const text = withLineBreaks(content);
    return isMarkdown(text) && !isBeyondMarkdown(text)
      ? cleanHtml(markdownToHtml(text))
      : textToHtml(content);
  }

  function sanitizeHtml(content: string, unsafe: string): Enforced {
    refuse(findExcess(content));
    sanitizer ??= createSanitizer();
    const sanitized = sanitizer.sanitize(keepWordsApart(unsafe));
    refuse(findGrowth(sanitized, unsafe));
    const enforced = enforce(tidy(sanitized, maxCharactersOf(unsafe) - sanitized.length));
    refuse(findGrowth(enforced.html, unsafe));
    return enforced;
  }

  return {
    toDescription(unsafe: string): Description {
      refuse(findTextExcess(unsafe));
      const { format, content, escapedTags } = decodeDescription(stripUnsafeCharacters(unsafe));
      const { html, tree } = format === 'html' ? cleanHtml(content) : shownAsText(content);
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

/** A parser drops cells without their table and choices without their list, and their words would touch. */
function keepWordsApart(unsafe: string): string {
  const apart = unsafe.replace(
    /<\/?(?:button|textarea|label|legend|optgroup|option|output|rt|search|select|summary)(?=[\s>])[^<>]*>/gi,
    '$& ',
  );
  if (/<table[\s>]/i.test(apart)) return apart;
  return apart.replace(/<\/t[dh]>/gi, '$& ').replace(/<\/tr>/gi, '$&<br><br>');
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) throw new DescriptionRefused(reason);
}
