export {type BackOff, createBackOff} from './back-off.ts';
export {browserRuntime, createDialer, type Dialer} from './dialer.ts';
export {Link} from './link.ts';
export type {PairOutcome} from './pair.ts';
export {type Call, LinkError, type LinkState} from './types.ts';
export {openVault, type Pinned, type Vault} from './vault.ts';
