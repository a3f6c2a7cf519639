import type {Lang} from '@plimsoll/shared/texts';
import {useEffect, useState} from 'preact/hooks';

/** A reason of the companion's in the reader's language; the words for all there are come when they are needed, so undefined at first. */
export function useNote(note: string | null | undefined, lang: Lang): string | undefined {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    let wanted = true;
    setSaid(undefined);
    if (typeof note !== 'string') return undefined;
    void import('./failure.ts').then(({noteText}) => wanted && setSaid(noteText(note, lang)));
    return () => {
      wanted = false;
    };
  }, [note, lang]);
  return said;
}
