export {Device, Hardware, Os} from './device.ts';
export type * from './facts.ts';
export {Count, CveId, Day, Instant, list, MAX_ITEMS, Name, Path, Text, Version} from './limits.ts';
export {Listener, Origin, Running, Software} from './software.ts';
export {Support} from './support.ts';
