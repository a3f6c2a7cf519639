import {debian} from './debian.ts';
import type {Matcher} from './matcher.ts';

/**
 * Every matching rule, in the order in which they are asked: the first that knows an item answers for it, except that
 * what is another vendor's may still be a product of the table.
 */
export const matchers: readonly Matcher[] = [debian];
