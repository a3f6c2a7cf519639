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
type Role = (typeof ROLES)[number];

/** The form for a new account. */
export function NewAccount({onMade}: {readonly onMade: () => void}): JSX.Element {
  const {api} = useServices();
  const t = useTexts(texts);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('helpdesk');
  const [reach, setReach] = useState('');

  async function create(): Promise<string | undefined> {
    const body = {name, password, role, ...reachOf(role, reach)};
    const answer = await api.send('POST', '/admin/accounts', body, v.unknown());
    if (!answer.ok) return answer.error;
    for (const clear of [setName, setPassword, setReach]) clear('');
    onMade();
    return undefined;
  }

  return (
    <Form label={t('create')} onSubmit={create}>
      <Field label={t('name')} value={name} onInput={setName} autocomplete="off" required />
      <Field
        label={t('password')}
        type="password"
        hint={t('passwordHint')}
        value={password}
        onInput={setPassword}
        autocomplete="new-password"
        required
      />
      <RoleFields role={role} onRole={setRole} reach={reach} onReach={setReach} />
    </Form>
  );
}

interface RoleProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  readonly reach: string;
  readonly onReach: (reach: string) => void;
}

/** What the account is, and whose devices it sees; an administrator sees all. */
function RoleFields({role, onRole, reach, onReach}: RoleProps): JSX.Element {
  const t = useTexts(texts);
  return (
    <>
      <Choice
        field
        label={t('role')}
        value={role}
        onChange={(value) => onRole(ROLES.find((known) => known === value) ?? 'user')}
        options={ROLES.map((value) => [value, t(`role.${value}`)])}
      />
      <p class="hint">{t('roleHelp')}</p>
      {role !== 'admin' && (
        <Field label={role === 'helpdesk' ? t('groups') : t('ownDevices')} value={reach} onInput={onReach} />
      )}
    </>
  );
}

function reachOf(role: Role, list: string): {readonly groups: string[]; readonly devices: string[]} {
  const parts = list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return {groups: role === 'helpdesk' ? parts : [], devices: role === 'user' ? parts : []};
}
