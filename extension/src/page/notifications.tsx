import {Button, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useEffect, useState} from 'preact/hooks';

import {askToNotify, mayNotify, stopNotifying} from '../platform/index.ts';
import {settingsTexts} from '../texts/index.ts';
import {useClient} from '../view/index.ts';
import {Locked} from './locked.tsx';

/** Notifications are asked for here, with the reason, and only here. */
export function Notifications(): JSX.Element {
  const t = useTexts(settingsTexts);
  const {policy} = useClient().state.value;
  const [on, setOn] = useState(false);
  useEffect(() => void mayNotify().then(setOn), []);
  const locked = policy.values.notifications === false;
  async function change(): Promise<void> {
    // The answer says what was asked, the permission itself what is.
    await (on ? stopNotifying() : askToNotify());
    setOn(await mayNotify());
  }
  return (
    <section class="p-card stack" aria-labelledby="notifications">
      <h2 id="notifications">{t('notifications')}</h2>
      <p>{on && !locked ? t('notificationsAre') : t('notificationsText')}</p>
      {locked && <Locked />}
      <div>
        <Button disabled={locked} onClick={() => void change()}>
          {on ? t('notificationsOff') : t('notificationsOn')}
        </Button>
      </div>
    </section>
  );
}
