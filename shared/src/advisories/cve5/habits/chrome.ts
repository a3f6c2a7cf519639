import {platformsOf} from '../platforms.ts';
import type {Habit} from './habit.ts';

const ON = /\bChrome (?:on|for) (?<systems>[A-Za-z, ]{2,60}?) (?:prior to|before)\b/;
/** `Inappropriate implementation in iOS in Google Chrome prior to 123…`: a part that only iPhones have. */
const PART = /\bin (?<systems>iOS|Android) in Google Chrome\b/;

/**
 * Google states `version` equal to `lessThan` (the generic reader takes that for "all before") and one product,
 * `Chrome`, also for flaws of Chrome on Android or iOS alone; only the description says so.
 */
export const chrome: Habit = {
  assigners: ['chrome'],
  platforms(description) {
    const systems = (ON.exec(description) ?? PART.exec(description))?.groups?.['systems'];
    return systems === undefined ? undefined : platformsOf([systems]);
  },
};
