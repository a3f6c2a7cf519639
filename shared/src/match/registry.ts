import {apk} from './apk.ts';
import {apps} from './apps.ts';
import {arch} from './arch.ts';
import {debian} from './debian.ts';
import {language} from './language.ts';
import {macos} from './macos.ts';
import type {Matcher} from './matcher.ts';
import {rpm} from './rpm.ts';
import {windows} from './windows.ts';

/**
 * Every matching rule, in the order in which they are asked: the first that knows an item answers for it. `apps` comes
 * last: what is another vendor's to a distribution may still be a product of the table.
 */
export const matchers: readonly Matcher[] = [apk, arch, debian, rpm, language, macos, windows, apps];
