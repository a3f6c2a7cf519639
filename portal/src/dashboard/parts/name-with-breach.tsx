import {vocabulary} from '@plimsoll/shared/texts';
import {Chip, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {texts} from '../texts/index.ts';

interface Props {
  readonly name: string;
  /** Something that is still open was seen on it, or touches it. */
  readonly breach: boolean;
}

/** A name in a list, with a sign where an open detection touches it. */
export function NameWithBreach({name, breach}: Props): JSX.Element {
  const {lang} = useTexts(texts);
  return (
    <>
      {name} {breach && <Chip tone="critical">{vocabulary(lang).tag.breach}</Chip>}
    </>
  );
}
