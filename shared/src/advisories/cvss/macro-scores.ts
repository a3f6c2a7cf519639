/**
 * Scores of the macro vectors of CVSS v4.0 in tenths (FIRST, cvss-v4-calculator, `cvss_lookup.js`), as far as base
 * scores reach them, where EQ5 is 0: by EQ1, EQ2, the pair EQ3 and EQ6 (00, 01, 10, 11, 21), and EQ4 (1, 2).
 */
export const MACRO_SCORES: readonly (readonly (readonly (readonly [number, number])[])[])[] = [
  [
    [
      [100, 93],
      [96, 90],
      [93, 88],
      [92, 80],
      [79, 69],
    ],
    [
      [95, 92],
      [91, 81],
      [92, 84],
      [82, 70],
      [71, 63],
    ],
  ],
  [
    [
      [94, 87],
      [89, 75],
      [86, 72],
      [76, 57],
      [65, 53],
    ],
    [
      [90, 77],
      [77, 66],
      [74, 61],
      [59, 52],
      [58, 23],
    ],
  ],
  [
    [
      [86, 70],
      [74, 54],
      [72, 53],
      [57, 36],
      [47, 24],
    ],
    [
      [73, 54],
      [55, 43],
      [61, 46],
      [51, 18],
      [24, 10],
    ],
  ],
];
