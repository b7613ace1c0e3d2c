// Reads a job's texts from the store.

import type { SafeHtml } from '../html/safe-html.ts';
import type { Job, JobText } from '../job/job.ts';
import { DamagedStore } from '../store/database.ts';
import type { TextTable } from '../store/texts.ts';

/** Reads the safe HTML of a job's description and sections; throws a DamagedStore where one is missing. */
export function readTexts(texts: TextTable, { slug, description, sections }: Job): JobText {
  const read = (key: string): SafeHtml => {
    const text = texts.get(key);
    if (text === undefined) throw new DamagedStore(`A text of ${slug} is missing.`);
    return text.html;
  };
  return {
    description: read(description.key),
    sections: sections.map(({ property, key, repeated, language }) => ({
      property,
      html: read(key),
      repeated,
      ...(language && { language }),
    })),
  };
}
