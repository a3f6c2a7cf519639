import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {settingsTexts} from '../texts/index.ts';
import {useClient} from '../view/index.ts';
import {Facts} from './facts.tsx';

/** What the administrator has set, key by key, and what of it was not followed. */
export function PolicyView(): JSX.Element {
  const t = useTexts(settingsTexts);
  const {values, ignored} = useClient().state.value.policy;
  const facts = Object.entries(values).map(([key, value]) => [key, written(key, value)] as const);
  return (
    <section class="p-card stack" aria-labelledby="policy">
      <h2 id="policy">{t('policy')}</h2>
      {facts.length === 0 && ignored.length === 0 && <p>{t('policyNone')}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
      {ignored.length > 0 && (
        <>
          <h3>{t('policyIgnored')}</h3>
          <Facts
            facts={ignored.map(
              ({key, why}) => [key, t(why === 'unknown' ? 'ignoredUnknown' : 'ignoredInvalid')] as const,
            )}
          />
        </>
      )}
      {(values.supportText !== undefined || values.supportUrl !== undefined) && (
        <>
          <h3>{t('support')}</h3>
          {values.supportText !== undefined && <p>{values.supportText}</p>}
          {values.supportUrl !== undefined && (
            <a href={values.supportUrl} target="_blank" rel="noreferrer noopener">
              {values.supportUrl}
            </a>
          )}
        </>
      )}
    </section>
  );
}

/** A token is named, not shown. */
function written(key: string, value: unknown): string {
  if (key === 'enrollmentToken') return '••••';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
