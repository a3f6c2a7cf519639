/** Work that many things may ask for and that runs once for all of them. */
export interface Gathered {
  ask(): void;
  /** Waits for what runs; nothing runs afterwards. */
  stop(): Promise<void>;
}

/** Runs `work` at most once in `delayMs`, never twice at a time; a failure is told and the next asking tries again. */
export function gather(
  work: () => Promise<void>,
  delayMs: number,
  onFault: (error: unknown) => void,
): Gathered {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  let asked = false;
  async function run(): Promise<void> {
    timer = undefined;
    asked = false;
    try {
      await work();
    } catch (error) {
      onFault(error);
    }
    running = undefined;
    if (asked) plan();
  }
  function plan(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      running = run();
    }, delayMs).unref();
  }
  return {
    ask() {
      asked = true;
      if (!timer && !running) plan();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
