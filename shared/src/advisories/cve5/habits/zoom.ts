import type {Habit} from './habit.ts';

const LINK = /, and |, | and /;
const MAX_NAMES = 16;

/**
 * Zoom's product is a sentence that names several (`Zoom Desktop Client for Windows and Zoom VDI Client`), its
 * version `before 5.15.0` or `see references`; the latter says nothing, and CISA's ranges are read instead.
 */
export const zoom: Habit = {
  assigners: ['zoom'],
  names: ({product}) => product.split(LINK, MAX_NAMES),
};
