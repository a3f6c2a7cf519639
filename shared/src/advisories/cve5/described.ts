import type {ProductPlatform} from '../products/product.ts';
import {platformsOf} from './platforms.ts';

/** As much of a description as is looked at: its first sentence or two. */
const MAX_TEXT = 500;
const SYSTEM =
  '(?:Microsoft )?Windows|mac ?OS(?: X)?|OS X|Mac|Linux|UNIX|Android|iOS|iPadOS|Solaris|Chrome ?OS';
const SYSTEMS = `(?<systems>(?:${SYSTEM})(?:(?:,? (?:and|or) |, ?|/)(?:${SYSTEM})){0,6})`;
/** `before 3.0.19 on Windows`, `2023.3.4.0 and earlier on iOS`, `before 7.00, on Linux and UNIX`. */
const BEHIND = new RegExp(
  String.raw`\d[\w.+-]{0,40},?(?: and (?:earlier|below|prior|older))?(?: versions?)?,? (?:on|for) ${SYSTEMS}(?![\w-])`,
  'gi',
);
/** `for macOS prior to 3.6`, `on Windows versions below 9.2.2`. */
const BEFORE = new RegExp(
  String.raw`\b(?:on|for) ${SYSTEMS}(?: platforms?)?,? (?:before|prior to|through|up to|versions? )`,
  'gi',
);

/**
 * Systems a description limits its versions to, where it says so right beside them; empty for none of ours (Android alone).
 * Undefined where it does not, or names another system elsewhere: then the record may be about that as well.
 */
export function platformsInDescription(description: string): readonly ProductPlatform[] | undefined {
  const text = description.slice(0, MAX_TEXT).replaceAll(/\s+/g, ' ');
  const told = [BEHIND, BEFORE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({groups}) => groups?.['systems'] ?? ''),
  );
  const limit = told.length === 0 ? undefined : platformsOf(told);
  const named = platformsOf([text]) ?? [];
  return limit !== undefined && named.every((platform) => limit.includes(platform)) ? limit : undefined;
}
