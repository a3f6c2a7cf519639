import {ago, Chip, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {settingsTexts} from '../texts/index.ts';
import {useClient, useNow} from '../view/index.ts';
import {Ask} from './ask.tsx';
import {useAnswer} from './use-answer.ts';

/** Every browser paired with this companion, and the way to remove one. */
export function Clients(): JSX.Element {
  const t = useTexts(settingsTexts);
  const client = useClient();
  const now = useNow();
  const {value, failure, again} = useAnswer('clients.list', {});
  async function revoke(id: string): Promise<void> {
    await client.call('clients.revoke', {id});
    again();
  }
  return (
    <section class="p-card stack" aria-labelledby="clients">
      <h2 id="clients">{t('clients')}</h2>
      {failure !== undefined && <p role="alert">{t('failed', {why: failure})}</p>}
      <ul class="plain rows">
        {value?.clients.map(({id, label, createdAt, lastSeen, connected, current}) => (
          <li key={id}>
            <span>
              <strong>{label}</strong> {current && <Chip tone="accent">{t('thisOne')}</Chip>}{' '}
              {connected && !current && <Chip tone="good">{t('connectedNow')}</Chip>}
              <br />
              <span class="hint">
                {t('colPaired')} {ago(createdAt, now, t.lang)}
                {lastSeen !== null && ` · ${t('colSeen')} ${ago(lastSeen, now, t.lang)}`}
              </span>
            </span>
            <Ask
              small
              words={[t('revoke'), '', t('revoke')]}
              label={t('revokeLabel', {name: label})}
              act={() => revoke(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
