// What a list of a search for words shows besides its jobs, in one file: it is loaded when words are searched.

import { showMatchedLines } from './matched-lines.ts';
import { showNotes } from './search-notes.ts';

export { showMatchedLines, showNotes };
