import type {PortalState} from '@plimsoll/shared/protocol';
import {Button, useTexts} from '@plimsoll/shared/ui';
import type {JSX, TargetedSubmitEvent} from 'preact';
import {useState} from 'preact/hooks';

import {settingsTexts} from '../texts/index.ts';
import {useClient} from '../view/index.ts';
import {Ask} from './ask.tsx';
import {Facts} from './facts.tsx';
import {Locked} from './locked.tsx';
import {useFailureText} from './use-failure-text.ts';

/** The device's portal: how it stands, or how to enrol. A policy locks both. */
export function Enrolment(): JSX.Element {
  const t = useTexts(settingsTexts);
  const client = useClient();
  const {portal, policy} = client.state.value;
  const managed = policy.values.portalUrl !== undefined;
  const enrolled = portal !== null && portal.state !== 'none';
  return (
    <section class="p-card stack" aria-labelledby="portal">
      <h2 id="portal">{t('portal')}</h2>
      {managed && <Locked />}
      {enrolled ? <Standing portal={portal} /> : <EnrolForm bound={policy.values.portalUrl} />}
      {enrolled && !managed && (
        <div>
          <Ask
            words={[t('leave'), t('leaveAsk'), t('leaveYes')]}
            act={async () => void (await client.call('enrol.leave', {}))}
          />
        </div>
      )}
    </section>
  );
}

function Standing({portal}: {readonly portal: PortalState}): JSX.Element {
  const t = useTexts(settingsTexts);
  const state = portal.state === 'none' ? '' : t(portal.state);
  return (
    <Facts
      facts={[
        [t('organisation'), portal.organisation ?? '–'],
        [t('address'), portal.origin ?? '–'],
        [t('stateIs'), state],
      ]}
    />
  );
}

interface FormProps {
  /** The only address the policy allows. */
  readonly bound: string | undefined;
}

function EnrolForm({bound}: FormProps): JSX.Element {
  const t = useTexts(settingsTexts);
  const failureText = useFailureText();
  const client = useClient();
  const [portal, setPortal] = useState('');
  const [token, setToken] = useState('');
  const [state, setState] = useState<{busy: boolean; failure?: string}>({busy: false});

  async function enrol(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setState({busy: true});
    try {
      const outcome = await client.enrol(bound ?? portal, token);
      setState(outcome === 'ok' ? {busy: false} : {busy: false, failure: failureOf(outcome, t, bound ?? '')});
    } catch (error) {
      setState({busy: false, failure: failureText(error)});
    }
  }

  return (
    <form class="stack" onSubmit={(event) => void enrol(event)}>
      <p>{t('portalText')}</p>
      <Field
        label={t('portalUrl')}
        inputMode="url"
        placeholder={t('portalUrlHint')}
        locked={bound !== undefined}
        value={bound ?? portal}
        onValue={setPortal}
      />
      <Field label={t('token')} inputMode="text" value={token} onValue={setToken} />
      {state.failure !== undefined && (
        <p class="p-notice p-tone-high" role="alert">
          {state.failure}
        </p>
      )}
      <div>
        <Button kind="primary" submit disabled={state.busy}>
          {state.busy ? t('enrolling') : t('enrol')}
        </Button>
      </div>
    </form>
  );
}

function failureOf(
  outcome: string,
  t: ReturnType<typeof useTexts<(typeof settingsTexts)['en']>>,
  bound: string,
): string {
  if (outcome.startsWith('refused')) return t('enrolRefused', {status: outcome.slice('refused '.length)});
  if (outcome === 'bad-url') return t('enrolBadUrl');
  if (outcome === 'other') return t('enrolOther', {portal: bound});
  return outcome === 'busy' ? t('enrolBusy') : t('enrolUnreachable');
}

interface FieldProps {
  readonly label: string;
  readonly inputMode: 'url' | 'text';
  readonly placeholder?: string;
  readonly locked?: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Field({
  label,
  inputMode,
  placeholder = '',
  locked = false,
  value,
  onValue,
}: FieldProps): JSX.Element {
  return (
    <label class="p-field">
      <span>{label}</span>
      <input
        class="p-input"
        type="text"
        inputMode={inputMode}
        required
        autocomplete="off"
        spellcheck={false}
        maxLength={256}
        placeholder={placeholder}
        disabled={locked}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}
