import {vocabulary} from '@plimsoll/shared/texts';
import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {texts} from '../texts/index.ts';
import {Choice} from './choice.tsx';
import {useQuery} from './use-query.ts';

/** What of a row tells whether it is under threat. */
interface Threats {
  readonly exploited: boolean;
  readonly breach: boolean;
}

/** A filter by threat that lives in the address: the choice, and which rows it leaves. */
export function useThreat(): readonly [choice: JSX.Element, leaves: (threats: Threats) => boolean] {
  const t = useTexts(texts);
  const [threat, setThreat] = useQuery('threat');
  const words = vocabulary(t.lang).tag;
  const choice = (
    <Choice
      label={t('filterThreat')}
      value={threat}
      onChange={setThreat}
      options={[
        ['', t('allThreats')],
        ['exploited', words.exploited],
        ['breach', words.breach],
      ]}
    />
  );
  return [choice, leaves];

  function leaves({exploited, breach}: Threats): boolean {
    if (threat === 'exploited') return exploited;
    return threat === 'breach' ? breach : true;
  }
}
