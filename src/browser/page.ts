// The script of every page that has one: one file for all kinds, so that each page loads one. What is large comes later.

import { startJobPage } from './job-page.ts';
import { startListPage } from './list-page.ts';

const has = (name: string) => document.querySelector(`[data-part="${name}"]`) !== null;

if (has('job')) startJobPage();
else if (has('results')) startListPage();
else if (has('saved')) void import('./saved-page.ts');
