import {Button, Mark, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';
import * as v from 'valibot';

import type {Api} from '../data/api.ts';
import {Field} from '../parts/field.tsx';
import {Form} from '../parts/form.tsx';
import {texts} from '../texts/index.ts';

interface Props {
  readonly state: 'setup' | 'signed-out';
  readonly api: Api;
  /** From the link on the console; empty when the address has none. */
  readonly setupToken: string;
  readonly onSignedIn: () => void;
  readonly onLanguage: () => void;
}

/** Before anyone is signed in: the first account, or the sign-in. */
export function Welcome({state, api, setupToken, onSignedIn, onLanguage}: Props): JSX.Element {
  const t = useTexts(texts);
  return (
    <main class="welcome">
      <div class="p-card">
        <Mark score={50} level="low" size={64} />
        <h1>{state === 'setup' ? t('welcome') : t('product')}</h1>
        {state === 'setup' && <p>{t('setupText')}</p>}
        <SignIn
          key={state}
          setup={state === 'setup'}
          setupToken={setupToken}
          api={api}
          onSignedIn={onSignedIn}
        />
        <Button kind="quiet" small onClick={onLanguage}>
          {t('language')}
        </Button>
      </div>
    </main>
  );
}

interface SignInProps {
  readonly setup: boolean;
  readonly setupToken: string;
  readonly api: Api;
  readonly onSignedIn: () => void;
}

function SignIn({setup, setupToken, api, onSignedIn}: SignInProps): JSX.Element {
  const t = useTexts(texts);
  const [token, setToken] = useState(setupToken);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');

  async function submit(): Promise<string | undefined> {
    const body = setup ? {token: token.trim(), name, password} : {name, password};
    const answer = await api.send('POST', setup ? '/auth/setup' : '/auth/login', body, v.unknown());
    if (!answer.ok) return answer.error;
    onSignedIn();
    return undefined;
  }

  return (
    <Form label={setup ? t('createAdmin') : t('signIn')} onSubmit={submit}>
      {setup && (
        <Field label={t('setupToken')} value={token} onInput={setToken} autocomplete="off" required />
      )}
      <Field label={t('name')} value={name} onInput={setName} autocomplete="username" required />
      <Field
        label={t('password')}
        type="password"
        value={password}
        onInput={setPassword}
        autocomplete={setup ? 'new-password' : 'current-password'}
        required
        {...(setup && {hint: t('passwordHint')})}
      />
    </Form>
  );
}
