import type {Progress} from '@plimsoll/shared/protocol';
import {bytes, ProgressBar, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {popupTexts} from '../texts/index.ts';
import {useVocabulary} from './words.ts';

interface Props {
  readonly progress: Progress;
}

/** Long work of the companion, with its real measure. */
export function ProgressView({progress}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const {step} = useVocabulary();
  const {done, total, unit} = progress;
  function write(value: number): string {
    return unit === 'bytes' ? bytes(value, t.lang) : value.toLocaleString(t.lang);
  }
  const key = unit === 'bytes' ? 'bytesOf' : 'countOf';
  const measure = total === null ? write(done) : t(key, {done: write(done), total: write(total)});
  const label = Object.hasOwn(step, progress.step) ? (step[progress.step] ?? progress.step) : progress.step;
  return <ProgressBar label={label} done={done} total={total} measure={measure} />;
}
