/** Colour families of the look; a colour is never the only sign. */
export type Tone = 'critical' | 'high' | 'medium' | 'low' | 'good' | 'accent' | 'unknown';

/** Exposure level of a device or group (scoring: none 0, low 1–29, medium 30–69, high 70–100). */
export type Level = 'none' | 'low' | 'medium' | 'high';

const levels: Readonly<Record<Level, Tone>> = {none: 'good', low: 'low', medium: 'medium', high: 'high'};

/** The colour family of a level. */
export function levelTone(level: Level): Tone {
  return levels[level];
}
