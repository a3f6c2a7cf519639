import type {GatherProgress} from './gather.ts';

/** Passes on what an eye can see: a tick in a hundred, and always the first and the last of a step. */
export function sparing(tell: (progress: GatherProgress) => void): (progress: GatherProgress) => void {
  let last: string | undefined;
  let told = 0;
  return (progress) => {
    const {detail, done, total} = progress;
    const step = `${progress.step} ${detail}`;
    const tick = total === null ? done - told > 1_000_000 : done - told > total / 100;
    if (step === last && !tick && done !== total) return;
    [last, told] = [step, done];
    tell(progress);
  };
}
