// The script of every list.

import { startListPage } from './list-page.ts';
import { showSavedCount } from './saved-count.ts';

showSavedCount();
startListPage();
