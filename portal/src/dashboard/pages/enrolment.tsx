import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {useServices} from '../data/context.ts';
import {EnrolmentTokens, NewEnrolmentToken} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Card} from '../parts/card.tsx';
import {Check} from '../parts/check.tsx';
import {Field} from '../parts/field.tsx';
import {Form} from '../parts/form.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {texts} from '../texts/index.ts';
import {EnrolmentHow} from './enrolment-how.tsx';
import {EnrolmentList} from './enrolment-list.tsx';

/** How devices join: make a token, then use it in one of three ways. */
export function Enrolment(): JSX.Element {
  const t = useTexts(texts);
  const [secret, setSecret] = useState<string | undefined>();
  const data = useData('/admin/enrolment-tokens', EnrolmentTokens);
  return (
    <>
      <h1>{t('enrolTitle')}</h1>
      <p class="lead">{t('enrolText')}</p>
      <div class="cards">
        <Card title={t('makeToken')}>
          <MakeToken
            onMade={(made) => {
              setSecret(made);
              data.reload();
            }}
          />
        </Card>
        {secret !== undefined && <EnrolmentHow secret={secret} />}
        <Card title={t('tokens')} wide>
          <Loaded data={data}>
            {({tokens}) => <EnrolmentList tokens={tokens} onChanged={data.reload} />}
          </Loaded>
        </Card>
      </div>
    </>
  );
}

function MakeToken({onMade}: {readonly onMade: (secret: string) => void}): JSX.Element {
  const {api} = useServices();
  const t = useTexts(texts);
  const [group, setGroup] = useState('default');
  const [uses, setUses] = useState('1');
  const [days, setDays] = useState('7');
  const [approval, setApproval] = useState(false);

  async function make(): Promise<string | undefined> {
    const body = {group, maxUses: Number(uses), days: Number(days), approval};
    const answer = await api.send('POST', '/admin/enrolment-tokens', body, NewEnrolmentToken);
    if (!answer.ok) return answer.error;
    onMade(answer.value.secret);
    return undefined;
  }

  return (
    <Form label={t('makeToken')} onSubmit={make}>
      <Field label={t('tokenGroup')} value={group} onInput={setGroup} required />
      <div class="pair">
        <Field
          label={t('tokenUses')}
          type="number"
          min={1}
          max={100_000}
          value={uses}
          onInput={setUses}
          required
        />
        <Field label={t('tokenDays')} type="number" min={1} max={7} value={days} onInput={setDays} required />
      </div>
      <Check label={t('tokenApproval')} checked={approval} onChange={setApproval} />
    </Form>
  );
}
