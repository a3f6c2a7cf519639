import type {Habit} from './habit.ts';

const SYSTEM = /^(?:mac ?os|os x|ios|ipados|tvos|watchos|visionos|security update)\b/i;

/**
 * Apple states several macOS fixes in one record without the major version each belongs to, some of them cut short
 * (`14.7` for 14.7.8): macOS is read from SOFA. Safari, iTunes, Xcode and the like are read as they stand.
 * One description tells of them all (`iCloud before 7.5 on Windows`): it limits none of them.
 */
export const apple: Habit = {
  assigners: ['apple'],
  names: ({product}) => (SYSTEM.test(product) ? [] : [product]),
  platforms: () => undefined,
};
