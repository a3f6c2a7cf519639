import {Button, Chip, CopyLine, dateTime, day, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';
import * as v from 'valibot';

import {useServices} from '../data/context.ts';
import {type ApiToken, ApiTokens} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Card} from '../parts/card.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {texts} from '../texts/index.ts';
import {NewToken} from './settings-new-token.tsx';

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
