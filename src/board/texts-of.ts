// A job's texts out of the store.

import type { SafeHtml } from '../html/safe-html.ts';
import type { Job, JobText } from '../job/job.ts';
import { DamagedStore } from '../store/database.ts';
import type { TextTable } from '../store/texts.ts';

/** Reads the safe HTML of a job's description and sections; throws a DamagedStore where one is not there. */
export function readTexts(texts: TextTable, { slug, description, sections }: Job): JobText {
  const read = (key: string): SafeHtml => {
    const text = texts.get(key);
    if (text === undefined) throw new DamagedStore(`A text of ${slug} is not there.`);
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
