/** True for the code of an ASCII digit; other scripts' digits are text in every version order. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for the code of an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Index of the first character from `from` on, before `end`, that is not `code`. */
export function skip(text: string, from: number, end: number, code: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === code) at += 1;
  return at;
}

/** Index after the run of digits that begins at `from`, at most `end`. */
export function digitsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** True for the code of an ASCII digit or letter. */
export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** Index after the run of digits, or of letters, that begins at `from`, at most `end`. */
export function runEnd(text: string, from: number, end: number): number {
  return isDigit(text.charCodeAt(from)) ? digitsEnd(text, from, end) : lettersEnd(text, from, end);
}

function lettersEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

const ZERO = 48;

/**
 * Orders two runs of digits by value at any length: of two without leading zeros the longer is greater, so 09 is 9, an
 * empty run is 0, and 2^53 is no limit.
 */
// oxlint-disable-next-line max-params -- two slices of text, given by index so that nothing is copied
export function compareDigits(
  a: string,
  fromA: number,
  endA: number,
  b: string,
  fromB: number,
  endB: number,
): number {
  let i = skip(a, fromA, endA, ZERO);
  let j = skip(b, fromB, endB, ZERO);
  if (endA - i !== endB - j) return endA - i - (endB - j);
  for (; i < endA; i++, j++) {
    const order = a.charCodeAt(i) - b.charCodeAt(j);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * Orders two runs (`runEnd`), neither empty, as rpm and its kin do: numbers by value, a number after letters, letters by
 * their codes, what the other only begins with first.
 */
// oxlint-disable-next-line max-params -- as compareDigits
export function compareRuns(
  a: string,
  fromA: number,
  endA: number,
  b: string,
  fromB: number,
  endB: number,
): number {
  const number = isDigit(a.charCodeAt(fromA));
  if (number !== isDigit(b.charCodeAt(fromB))) return number ? 1 : -1;
  if (number) return compareDigits(a, fromA, endA, b, fromB, endB);
  let i = fromA;
  let j = fromB;
  for (; i < endA && j < endB; i++, j++) {
    const order = a.charCodeAt(i) - b.charCodeAt(j);
    if (order !== 0) return order;
  }
  return endA - i - (endB - j);
}
