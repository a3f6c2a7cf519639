/** What a person types to start the companion, and to get a pairing code. */
export const commands = {start: 'npx plimsoll start', pair: 'npx plimsoll pair'} as const;
