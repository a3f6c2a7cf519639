import {comparePadded, compareTexts, dottedNumbers} from './parts.ts';
import type {Scheme} from './scheme.ts';

/**
 * Apple: dotted numbers, missing ones 0, and the letter of a Rapid Security Response after them: `16.5.1 (c)` comes
 * after `16.5.1 (a)`, that after `16.5.1` (Apple's page "Rapid Security Responses", ProductVersionExtra in
 * SystemVersion.plist).
 */
export const apple: Scheme = {
  id: 'apple',
  isVersion: (text) => dottedNumbers(numbersOf(text)) !== undefined,
  compareValid: compareValidApple,
};

const RESPONSE = / ?\(([a-z])\)$/;

function compareValidApple(a: string, b: string): number {
  const order = comparePadded(dottedNumbers(numbersOf(a)) ?? [], dottedNumbers(numbersOf(b)) ?? []);
  return order || compareTexts(letterOf(a), letterOf(b));
}

function numbersOf(text: string): string {
  return text.replace(RESPONSE, '');
}

function letterOf(text: string): string {
  return RESPONSE.exec(text)?.[1] ?? '';
}
