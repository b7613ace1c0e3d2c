// Texts without a table of synonyms, for tests that are not about the search.

import type { TextAnalysis } from '../../src/intake/text-cache.ts';
import { NO_SYNONYMS } from '../../src/search/analysis/synonyms.ts';

export const NO_ANALYSIS: TextAnalysis = { version: 'none', synonyms: NO_SYNONYMS };
