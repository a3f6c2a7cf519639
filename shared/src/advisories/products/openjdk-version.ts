import {javaVersion, toldVersion, versionParts} from './vendor-version.ts';

/** Longest name that is looked into. */
const MAX_NAME = 512;

const IN_BRACKETS = /\((\d{1,3}(?:\.\d{1,3}){0,3}|8u\d{1,3})\)/;
const BEFORE_COMMA = /^(\d{1,3}(?:\.\d{1,3}){0,3}),/;

/**
 * Java's version in an OpenJDK installer's, in the shape of `javaVersion`: a fourth part is the build, from 100 on with the
 * patch before it. `17.0.9.9` → `17.0.9`, `17.0.8.101` → `17.0.8.1`, `8.0.392.8` and `1.8.0.392` → `8.0.392`.
 */
export function openjdkVersion(raw: string, name: string): string | undefined {
  const [first, second, third, fourth] = versionParts(raw, name) ?? [];
  if (first === 1 && second === 8 && fourth !== undefined) return `8.0.${fourth}`;
  if (fourth === undefined) return javaVersion(toldVersion(raw, name)?.split(/[+-]/)[0] ?? raw, name);
  return `${first}.${second}.${third}${fourth < 100 || first === 8 ? '' : `.${Math.floor(fourth / 100)}`}`;
}

/**
 * Zulu tells its own version and, in brackets of its name, Java's: `Azul Zulu JDK 21.30.15 (21.0.1)` → `21.0.1`. Homebrew
 * has both in its version: `21.0.1,21.30.15`. Zulu's own alone says nothing of Java's.
 */
export function zuluVersion(raw: string, name: string): string | undefined {
  const java = IN_BRACKETS.exec(name.slice(0, MAX_NAME))?.[1] ?? BEFORE_COMMA.exec(raw.trim())?.[1];
  return java === undefined ? undefined : javaVersion(java);
}
