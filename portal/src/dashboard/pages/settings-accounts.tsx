import {Button, Chip, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';
import * as v from 'valibot';

import {useServices} from '../data/context.ts';
import {type Account, Accounts} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Card} from '../parts/card.tsx';
import {Failure} from '../parts/failure.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {texts} from '../texts/index.ts';
import {NewAccount} from './settings-new-account.tsx';

/** Who may sign in, and as what. */
export function SettingsAccounts(): JSX.Element {
  const t = useTexts(texts);
  const data = useData('/admin/accounts', Accounts);
  return (
    <div class="cards">
      <Card title={t('accounts')}>
        <Loaded data={data}>{({accounts}) => <List accounts={accounts} onChanged={data.reload} />}</Loaded>
      </Card>
      <Card title={t('newAccount')}>
        <NewAccount onMade={data.reload} />
      </Card>
    </div>
  );
}

interface ListProps {
  readonly accounts: readonly Account[];
  readonly onChanged: () => void;
}

function List({accounts, onChanged}: ListProps): JSX.Element {
  const {api, me} = useServices();
  const t = useTexts(texts);
  const [error, setError] = useState<string | undefined>();

  async function disable({id, disabled}: Account): Promise<void> {
    const answer = await api.send('PATCH', `/admin/accounts/${id}`, {disabled: !disabled}, v.unknown());
    setError(answer.ok ? undefined : answer.error);
    onChanged();
  }

  return (
    <>
      <ul class="top">
        {accounts.map((account) => (
          <li key={account.id} class="top-row">
            <div>
              <b>{account.name}</b> <Chip tone="accent">{t(`role.${account.role}`)}</Chip>{' '}
              {account.disabled && <Chip>{t('disabled')}</Chip>}
              <div class="hint">{[...account.groups, ...account.devices].join(', ')}</div>
            </div>
            {account.name !== me.name && (
              <Button small onClick={() => void disable(account)}>
                {account.disabled ? t('enable') : t('disable')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Failure error={error} />
    </>
  );
}
