// The script of every page but a list. What is large comes later.

import { startJobPage } from './job-page.ts';
import { showSavedCount } from './saved-count.ts';

const has = (name: string) => document.querySelector(`[data-part="${name}"]`) !== null;

showSavedCount();
if (has('job')) startJobPage();
else if (has('saved')) void import('./saved-page.ts');
else void import('./company-finder.ts');
