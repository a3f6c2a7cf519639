import {Button, Chip, day, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import * as v from 'valibot';

import {useServices} from '../data/context.ts';
import type {EnrolmentToken} from '../data/shapes.ts';
import {texts} from '../texts/index.ts';

interface Props {
  readonly tokens: readonly EnrolmentToken[];
  readonly onChanged: () => void;
}

/** The tokens there are; open ones can be revoked. */
export function EnrolmentList({tokens, onChanged}: Props): JSX.Element {
  const {api} = useServices();
  const t = useTexts(texts);
  if (tokens.length === 0) return <p class="hint">{t('noTokens')}</p>;

  async function revoke(id: string): Promise<void> {
    await api.send('DELETE', `/admin/enrolment-tokens/${encodeURIComponent(id)}`, {}, v.null());
    onChanged();
  }

  return (
    <ul class="top">
      {tokens.map((token) => (
        <li key={token.id} class="top-row">
          <div>
            <b>{token.group}</b>{' '}
            <Chip tone={token.state === 'open' ? 'good' : 'unknown'}>{t(`token.${token.state}`)}</Chip>
            <div class="hint">
              {t('uses')}: {t('usesOf', {uses: token.uses, max: token.maxUses})} · {t('expires')}:{' '}
              {day(token.expiresAt, t.lang)} · {t('by')}: {token.createdBy}
            </div>
          </div>
          {token.state === 'open' && (
            <Button small kind="danger" onClick={() => void revoke(token.id)}>
              {t('revoke')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
