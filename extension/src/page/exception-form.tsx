import type {ExceptionScope} from '@plimsoll/shared/exceptions';
import {ExceptionKind, takesOut} from '@plimsoll/shared/findings';
import {Button, useTexts} from '@plimsoll/shared/ui';
import type {ComponentChildren, JSX, TargetedSubmitEvent} from 'preact';
import {useState} from 'preact/hooks';

import {exceptionTexts} from '../texts/index.ts';
import {useClient, useVocabulary} from '../view/index.ts';
import {useFailureText} from './use-failure-text.ts';

interface Props {
  readonly scope: ExceptionScope;
  readonly onMade: () => void;
  readonly onCancel: () => void;
}

const PERIODS = [30, 90, 180, 365] as const;

/** Why something may stay as it is, and how long. */
export function ExceptionForm({scope, onMade, onCancel}: Props): JSX.Element {
  const t = useTexts(exceptionTexts);
  const words = useVocabulary();
  const failureText = useFailureText();
  const client = useClient();
  const [kind, setKind] = useState<ExceptionKind>('planned-remediation');
  const [days, setDays] = useState<number>(90);
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{busy: boolean; failure?: string}>({busy: false});

  async function save(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setState({busy: true});
    try {
      await client.call('exceptions.add', {kind, scope, reason, days});
      onMade();
    } catch (error) {
      setState({busy: false, failure: failureText(error)});
    }
  }

  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <h3>{t('why')}</h3>
      <p class="hint">{t('leaveText')}</p>
      <Choice
        label={t('kind')}
        value={kind}
        options={ExceptionKind.options.map((name) => [name, kindText(name, words)])}
        onChange={(value) => setKind(ExceptionKind.options.find((name) => name === value) ?? kind)}
      />
      <Reason value={reason} onChange={setReason} />
      <Choice
        label={t('period')}
        value={String(days)}
        options={PERIODS.map((count) => [String(count), t('days', {count})])}
        onChange={(value) => setDays(Number(value))}
      />
      {state.failure !== undefined && <p role="alert">{t('failed', {why: state.failure})}</p>}
      <div class="row">
        <Button kind="primary" submit disabled={state.busy || reason.trim() === ''}>
          {t('save')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function kindText(kind: ExceptionKind, {exception}: ReturnType<typeof useVocabulary>): string {
  return `${exception.kind[kind]} – ${takesOut(kind) ? exception.effect.out : exception.effect.stays}`;
}

interface ReasonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Reason({value, onChange}: ReasonProps): JSX.Element {
  const t = useTexts(exceptionTexts);
  return (
    <Field label={t('reason')}>
      <textarea
        class="p-input"
        rows={3}
        required
        maxLength={1000}
        placeholder={t('reasonHint')}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

function Field({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <label class="p-field">
      <span>{label}</span>
      {children}
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Values with their words. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({label, value, options, onChange}: ChoiceProps): JSX.Element {
  return (
    <Field label={label}>
      <select class="p-select" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
