import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {useServices} from '../data/context.ts';
import {NewApiToken} from '../data/shapes.ts';
import {Check} from '../parts/check.tsx';
import {Field} from '../parts/field.tsx';
import {Form} from '../parts/form.tsx';
import {texts} from '../texts/index.ts';

/** The reference's names; the server refuses any other. */
const PERMISSIONS = [
  'Machine.Read.All',
  'Machine.ReadWrite.All',
  'Software.Read.All',
  'Vulnerability.Read.All',
  'SecurityRecommendation.Read.All',
  'Score.Read.All',
  'Alert.Read.All',
] as const;

/** The form for a script's token. */
export function NewToken({onMade}: {readonly onMade: (secret: string) => void}): JSX.Element {
  const {api} = useServices();
  const t = useTexts(texts);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [permissions, setPermissions] = useState<readonly string[]>(['Machine.Read.All']);

  async function make(): Promise<string | undefined> {
    const answer = await api.send(
      'POST',
      '/admin/tokens',
      {name, permissions, days: Number(days)},
      NewApiToken,
    );
    if (!answer.ok) return answer.error;
    onMade(answer.value.secret);
    return undefined;
  }

  return (
    <Form label={t('makeToken')} onSubmit={make}>
      <Field label={t('tokenName')} value={name} onInput={setName} required />
      <fieldset class="checks">
        <legend>{t('permissions')}</legend>
        {PERMISSIONS.map((permission) => (
          <Check
            key={permission}
            label={permission}
            checked={permissions.includes(permission)}
            onChange={(checked) =>
              setPermissions([
                ...permissions.filter((other) => other !== permission),
                ...(checked ? [permission] : []),
              ])
            }
          />
        ))}
      </fieldset>
      <Field label={t('tokenDays')} type="number" min={1} max={366} value={days} onInput={setDays} required />
    </Form>
  );
}
