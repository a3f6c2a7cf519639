import type {Os} from '../../inventory/index.ts';
import type {BoundCheck, PlatformName} from '../check.ts';

/** A check as one system has it: what was written for that system, else the check itself. */
export function checkOn(check: BoundCheck, family: Os['family'] | undefined): BoundCheck {
  if (family === undefined || family === 'other') return check;
  return check.variants?.[family] ?? check;
}

/** Joins what other systems ask and say under the same id to each check; the check keeps its own words and facts. */
export function joinVariants(
  checks: readonly BoundCheck[],
  variants: Readonly<Partial<Record<PlatformName, readonly BoundCheck[]>>>,
): BoundCheck[] {
  return checks.map((check) => {
    const {id} = check;
    const windows = variants.windows?.find((variant) => variant.id === id);
    const macos = variants.macos?.find((variant) => variant.id === id);
    const others = [windows, macos].filter((variant) => variant !== undefined);
    if (others.length === 0) return check;
    return {
      ...check,
      platforms: [check, ...others].flatMap(({platforms}) => platforms),
      remedies: [check, ...others].flatMap(({remedies}) => remedies),
      references: [check, ...others].flatMap(({references}) => references),
      variants: {...(windows && {windows}), ...(macos && {macos})},
    };
  });
}
