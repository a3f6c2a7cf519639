import type {ProductPlatform} from '../products/product.ts';
import {type Cpe, isStated} from './cpe.ts';

/** What must hold beside the vulnerable product itself. */
export interface Condition {
  /** Systems it is limited to; absent: any. */
  readonly platforms?: readonly ProductPlatform[] | undefined;
  /** Something is asked that we cannot see: another product, a device. */
  readonly unseen: boolean;
}

const LINUX = /linux|ubuntu|fedora|suse|centos/;

/** The condition that one of these must be there too: systems count, and what is no system only where no system is named. */
export function anyOf(cpes: readonly Cpe[]): Condition {
  const systems = cpes.filter(({part}) => part === 'o');
  if (systems.length === 0) return {unseen: true};
  const platforms = systems.map(systemOf).filter((platform) => platform !== undefined);
  return {platforms: [...new Set(platforms)], unseen: false};
}

/** The condition in `target_sw`: a system, or a host such as `wordpress` or `node.js`, on which no product of ours runs. */
export function targetOf({targetSw}: Cpe): Condition {
  if (!isStated(targetSw)) return {unseen: false};
  const platform = platformOf(targetSw);
  return {platforms: platform === undefined ? [] : [platform], unseen: false};
}

/** All conditions at once. */
export function allOf(conditions: readonly Condition[]): Condition {
  const limits = conditions.map(({platforms}) => platforms).filter((platforms) => platforms !== undefined);
  const unseen = conditions.some((condition) => condition.unseen);
  const [first, ...others] = limits;
  if (!first) return {unseen};
  return {platforms: first.filter((platform) => others.every((limit) => limit.includes(platform))), unseen};
}

/** The platform of an operating system's CPE; undefined for those no inventory of ours comes from. */
function systemOf({vendor, product}: Cpe): ProductPlatform | undefined {
  if (vendor === 'google') return undefined;
  return platformOf(product) ?? (LINUX.test(vendor) ? 'linux' : undefined);
}

function platformOf(name: string): ProductPlatform | undefined {
  if (/^windows(?!_(?:ce|mobile|phone|rt)\b)/.test(name)) return 'windows';
  if (/^(?:mac|macos|mac_os|mac_os_x|mac_os_x_server|os_x)$/.test(name)) return 'macos';
  return LINUX.test(name) ? 'linux' : undefined;
}
