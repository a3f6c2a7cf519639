import {Button, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';
import * as v from 'valibot';

import {useServices} from '../data/context.ts';
import type {DeviceRow} from '../data/shapes.ts';
import {Choice} from '../parts/choice.tsx';
import {Failure} from '../parts/failure.tsx';
import {Field} from '../parts/field.tsx';
import {texts} from '../texts/index.ts';

interface Props {
  readonly device: DeviceRow;
  readonly onChanged: () => void;
}

const VALUES = ['low', 'normal', 'high'] as const;

/** What an administrator may change about a device. */
export function DeviceManage({device, onChanged}: Props): JSX.Element {
  const {api} = useServices();
  const t = useTexts(texts);
  const [error, setError] = useState<string | undefined>();
  const [group, setGroup] = useState(device.group);

  async function change(body: object): Promise<void> {
    const answer = await api.send(
      'PATCH',
      `/admin/devices/${encodeURIComponent(device.id)}`,
      body,
      v.unknown(),
    );
    setError(answer.ok ? undefined : answer.error);
    onChanged();
  }

  return (
    <details class="p-card manage" open={device.state === 'pending'}>
      <summary>{t('manage')}</summary>
      <div class="manage-body">
        <Choice
          field
          label={t('value')}
          value={device.value}
          onChange={(value) => void change({value})}
          options={VALUES.map((value) => [value, t(`value.${value}`)])}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void change({group});
          }}
        >
          <Field label={t('group')} value={group} onInput={setGroup} />
          <Button submit disabled={group === device.group}>
            {t('save')}
          </Button>
        </form>
        {device.state === 'pending' && (
          <Button kind="primary" onClick={() => void change({state: 'active'})}>
            {t('approve')}
          </Button>
        )}
        {device.state !== 'revoked' && <Revoke onRevoke={() => void change({state: 'revoked'})} />}
        <Failure error={error} />
      </div>
    </details>
  );
}

/** Asked twice: a revoked device must be enrolled anew. */
function Revoke({onRevoke}: {readonly onRevoke: () => void}): JSX.Element {
  const t = useTexts(texts);
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <Button kind="danger" onClick={() => setSure(true)}>
        {t('revoke')}
      </Button>
    );
  }
  return (
    <div class="p-notice p-tone-high">
      <p>{t('revokeText')}</p>
      <div class="buttons">
        <Button kind="danger" onClick={onRevoke}>
          {t('reallyRevoke')}
        </Button>
        <Button onClick={() => setSure(false)}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
