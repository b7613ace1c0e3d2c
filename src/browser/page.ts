// The script of every page that has one: one file for all kinds, so that each page loads one. What is large comes later.

import { startJobPage } from './job-page.ts';
import { startListPage } from './list-page.ts';
import { showSavedCount } from './saved-count.ts';

const has = (name: string) => document.querySelector(`[data-part="${name}"]`) !== null;

showSavedCount();
if (has('job')) startJobPage();
else if (has('results')) startListPage();
else if (has('saved')) void import('./saved-page.ts');
else if (has('company-finder')) void import('./company-finder.ts');
