import {bareVersion} from '../bound.ts';
import type {Habit} from './habit.ts';

/**
 * ESET states flaws in modules, which update by themselves, as bounds of the products that have them (`< 1610` of a product at 17.1);
 * a product's own versions have dots (support.eset.com, ESET Customer Advisories).
 */
export const eset: Habit = {
  assigners: ['eset'],
  concerns: (_, version) =>
    bareVersion(version.lessThan ?? version.lessThanOrEqual ?? version.version).includes('.'),
};
