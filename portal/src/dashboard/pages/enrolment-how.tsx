import {Button, CopyLine, download, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {enrolCommand, policyFiles} from '../data/policy-files.ts';
import {Card} from '../parts/card.tsx';
import {texts} from '../texts/index.ts';

/** The token, once, and the three ways to use it. */
export function EnrolmentHow({secret}: {readonly secret: string}): JSX.Element {
  const t = useTexts(texts);
  const {origin} = window.location;
  const files = policyFiles(origin, secret);
  return (
    <Card title={t('tokenOnce')} wide>
      <CopyLine text={secret} />
      <section>
        <h3>{t('oneDevice')}</h3>
        <p>{t('oneDeviceText')}</p>
        <CopyLine text={enrolCommand(origin, secret)} />
      </section>
      <section>
        <h3>{t('byExtension')}</h3>
        <p>{t('byExtensionText')}</p>
        <CopyLine text={origin} />
      </section>
      <section>
        <h3>{t('manyDevices')}</h3>
        <p>{t('manyDevicesText')}</p>
        <pre class="p-code">{files.chrome}</pre>
        <div class="buttons">
          <Button onClick={() => download('plimsoll.json', 'application/json', files.chrome)}>
            {t('download')} (Chrome, Edge)
          </Button>
          <Button onClick={() => download('policies.json', 'application/json', files.firefox)}>
            {t('download')} (Firefox)
          </Button>
        </div>
      </section>
    </Card>
  );
}
