import {Button, useTexts} from '@plimsoll/shared/ui';
import type {ComponentChildren, JSX} from 'preact';
import {useState} from 'preact/hooks';

import {texts} from '../texts/index.ts';
import {Failure} from './failure.tsx';

interface Props {
  /** The button's words. */
  readonly label: string;
  readonly children: ComponentChildren;
  /** Does it; answers the portal's code when it did not work. */
  readonly onSubmit: () => Promise<string | undefined>;
  readonly disabled?: boolean;
}

/** Fields, a button, and what went wrong; busy while it works. */
export function Form({label, children, onSubmit, disabled}: Props): JSX.Element {
  const t = useTexts(texts);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>();

  async function submit(): Promise<void> {
    setBusy(true);
    setError(await onSubmit());
    setBusy(false);
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <Failure error={error} />
      <Button kind="primary" submit disabled={busy || disabled === true}>
        {busy ? t('working') : label}
      </Button>
    </form>
  );
}
