import {Button, EmptyState, Mark, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import type {AppState} from '../background/state.ts';
import {popupTexts} from '../texts/index.ts';
import {useClient} from './context.tsx';
import {failureText} from './failure.ts';
import {ProgressView} from './progress-view.tsx';
import {useVocabulary} from './words.ts';

interface Props {
  readonly state: AppState;
}

/** No verdict yet for lack of knowledge: fetch it, with progress, and a way to stop. */
export function NoKnowledge({state}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const words = useVocabulary();
  const client = useClient();
  const [failure, setFailure] = useState<string>();
  const {progress, summary} = state;
  const building = progress?.task === 'knowledge' || summary?.knowledge === 'building';
  const why = failure ?? (summary?.knowledge === 'failed' ? (summary.knowledgeWhy ?? '') : undefined);

  async function ask(method: 'knowledge.update' | 'knowledge.cancel'): Promise<void> {
    setFailure(undefined);
    try {
      await client.call(method, {});
    } catch (error) {
      setFailure(failureText(error, words));
    }
  }

  return (
    <EmptyState
      heading={1}
      title={t('knowledgeTitle')}
      text={building ? t('knowledgeBuilding') : t('knowledgeText')}
      sign={<Mark score={undefined} level={undefined} size={72} />}
    >
      {progress && <ProgressView progress={progress} />}
      {why !== undefined && !building && <p role="alert">{t('knowledgeFailed', {why})}</p>}
      {building ? (
        <Button onClick={() => void ask('knowledge.cancel')}>{t('cancel')}</Button>
      ) : (
        <Button kind="primary" onClick={() => void ask('knowledge.update')}>
          {t('knowledgeGet')}
        </Button>
      )}
    </EmptyState>
  );
}
