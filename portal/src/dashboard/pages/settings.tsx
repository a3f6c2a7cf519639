import {Tabs, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {useQuery} from '../parts/use-query.ts';
import {texts} from '../texts/index.ts';
import {SettingsAccounts} from './settings-accounts.tsx';
import {SettingsAudit} from './settings-audit.tsx';
import {SettingsTokens} from './settings-tokens.tsx';

const TABS = ['accounts', 'apiTokens', 'audit'] as const;

/** People, scripts, and who did what. */
export function Settings(): JSX.Element {
  const t = useTexts(texts);
  const [tab, setTab] = useQuery('tab');
  const selected = TABS.find((name) => name === tab) ?? 'accounts';
  return (
    <>
      <h1>{t('settings')}</h1>
      <Tabs
        label={t('settings')}
        tabs={TABS.map((name) => ({id: name, label: t(name)}))}
        selected={selected}
        onSelect={setTab}
      >
        <div class="tab-panel">
          {selected === 'accounts' && <SettingsAccounts />}
          {selected === 'apiTokens' && <SettingsTokens />}
          {selected === 'audit' && <SettingsAudit />}
        </div>
      </Tabs>
    </>
  );
}
