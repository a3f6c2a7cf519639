import {pageUrl} from '../platform/index.ts';

// The browser's "options" are a section of the full page.
location.replace(pageUrl('settings'));
