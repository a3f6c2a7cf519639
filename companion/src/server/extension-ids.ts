/** Our extension's ids in Chrome and Edge, fixed by the key in its manifest; Firefox gives each profile a random one. */
export const EXTENSION_IDS: readonly [string, ...string[]] = ['gdclpcdjnplnnddmdhdmllabgkkcbgdo'];
