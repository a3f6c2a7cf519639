import {Button, Chip, CopyLine, dateTime, day, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';
import * as v from 'valibot';

import {useServices} from '../data/context.ts';
import {type ApiToken, ApiTokens, NewApiToken} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Card} from '../parts/card.tsx';
import {Failure} from '../parts/failure.tsx';
import {Field} from '../parts/field.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {texts} from '../texts/index.ts';

/** The reference's names; the server refuses any other. */
const PERMISSIONS = [
  'Machine.Read.All',
  'Machine.ReadWrite.All',
  'Software.Read.All',
  'Vulnerability.Read.All',
  'SecurityRecommendation.Read.All',
  'Score.Read.All',
] as const;

/** Secrets for scripts that use the API. */
export function SettingsTokens(): JSX.Element {
  const t = useTexts(texts);
  const [secret, setSecret] = useState<string | undefined>();
  const data = useData('/admin/tokens', ApiTokens);
  return (
    <div class="cards">
      <Card title={t('apiTokens')}>
        <p class="hint">{t('apiText', {address: window.location.origin})}</p>
        <Loaded data={data}>{({tokens}) => <List tokens={tokens} onChanged={data.reload} />}</Loaded>
      </Card>
      <Card title={t('makeToken')}>
        {secret !== undefined && (
          <div class="p-notice p-tone-good">
            <p>{t('tokenOnce')}</p>
            <CopyLine text={secret} />
          </div>
        )}
        <NewToken
          onMade={(made) => {
            setSecret(made);
            data.reload();
          }}
        />
      </Card>
    </div>
  );
}

interface ListProps {
  readonly tokens: readonly ApiToken[];
  readonly onChanged: () => void;
}

function List({tokens, onChanged}: ListProps): JSX.Element {
  const {api} = useServices();
  const t = useTexts(texts);
  if (tokens.length === 0) return <p class="hint">{t('noApiTokens')}</p>;

  async function revoke(id: string): Promise<void> {
    await api.send('DELETE', `/admin/tokens/${id}`, {}, v.null());
    onChanged();
  }

  return (
    <ul class="top">
      {tokens.map((token) => (
        <li key={token.id} class="top-row">
          <div>
            <b>{token.name}</b> {token.revoked && <Chip>{t('token.revoked')}</Chip>}
            <div class="hint">{token.permissions.join(', ')}</div>
            <div class="hint">
              {t('expires')}: {day(token.expiresAt, t.lang)} · {t('lastUsed')}:{' '}
              {token.lastUsedAt === null ? t('never') : dateTime(token.lastUsedAt, t.lang)}
            </div>
          </div>
          {!token.revoked && (
            <Button small kind="danger" onClick={() => void revoke(token.id)}>
              {t('revoke')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function NewToken({onMade}: {readonly onMade: (secret: string) => void}): JSX.Element {
  const {api} = useServices();
  const t = useTexts(texts);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [permissions, setPermissions] = useState<readonly string[]>(['Machine.Read.All']);
  const [error, setError] = useState<string | undefined>();

  async function make(): Promise<void> {
    const answer = await api.send(
      'POST',
      '/admin/tokens',
      {name, permissions, days: Number(days)},
      NewApiToken,
    );
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) onMade(answer.value.secret);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field label={t('tokenName')} value={name} onInput={setName} required />
      <fieldset class="checks">
        <legend>{t('permissions')}</legend>
        {PERMISSIONS.map((permission) => (
          <label key={permission} class="check">
            <input
              type="checkbox"
              checked={permissions.includes(permission)}
              onChange={(event) =>
                setPermissions(
                  event.currentTarget.checked
                    ? [...permissions, permission]
                    : permissions.filter((other) => other !== permission),
                )
              }
            />
            {permission}
          </label>
        ))}
      </fieldset>
      <Field label={t('tokenDays')} type="number" min={1} max={366} value={days} onInput={setDays} required />
      <Failure error={error} />
      <Button kind="primary" submit>
        {t('makeToken')}
      </Button>
    </form>
  );
}
