import type {Runtime} from '@plimsoll/shared/channel';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** The channel's needs as Node has them. Timers do not keep the process alive. */
export function nodeRuntime(): Runtime {
  return {
    crypto: globalThis.crypto,
    encode: (text) => encoder.encode(text),
    decode: (bytes) => decoder.decode(bytes),
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
