import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';
import * as v from 'valibot';

import {useServices} from '../data/context.ts';
import {Choice} from '../parts/choice.tsx';
import {Field} from '../parts/field.tsx';
import {Form} from '../parts/form.tsx';
import {texts} from '../texts/index.ts';

const ROLES = ['admin', 'helpdesk', 'user'] as const;
const EMPTY = {name: '', password: '', reach: ''} as const;

/** The form for a new account. */
export function NewAccount({onMade}: {readonly onMade: () => void}): JSX.Element {
  const {api} = useServices();
  const t = useTexts(texts);
  const [role, setRole] = useState<(typeof ROLES)[number]>('helpdesk');
  const [{name, password, reach}, setTyped] = useState<{name: string; password: string; reach: string}>(
    EMPTY,
  );

  async function create(): Promise<string | undefined> {
    const groups = role === 'helpdesk' ? parts(reach) : [];
    const devices = role === 'user' ? parts(reach) : [];
    const answer = await api.send(
      'POST',
      '/admin/accounts',
      {name, password, role, groups, devices},
      v.unknown(),
    );
    if (!answer.ok) return answer.error;
    setTyped(EMPTY);
    onMade();
    return undefined;
  }

  function type(change: Partial<typeof EMPTY> | Record<string, string>): void {
    setTyped((before) => ({...before, ...change}));
  }

  return (
    <Form label={t('create')} onSubmit={create}>
      <Field
        label={t('name')}
        value={name}
        onInput={(text) => type({name: text})}
        autocomplete="off"
        required
      />
      <Field
        label={t('password')}
        type="password"
        hint={t('passwordHint')}
        value={password}
        onInput={(text) => type({password: text})}
        autocomplete="new-password"
        required
      />
      <Choice
        field
        label={t('role')}
        value={role}
        onChange={(value) => setRole(ROLES.find((known) => known === value) ?? 'user')}
        options={ROLES.map((value) => [value, t(`role.${value}`)])}
      />
      <p class="hint">{t('roleHelp')}</p>
      {role !== 'admin' && (
        <Field
          label={role === 'helpdesk' ? t('groups') : t('ownDevices')}
          value={reach}
          onInput={(text) => type({reach: text})}
        />
      )}
    </Form>
  );
}

function parts(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
