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
  const {building, why, button} = useFetch(state);
  return (
    <EmptyState
      heading={1}
      title={t('knowledgeTitle')}
      text={building ? t('knowledgeBuilding') : t('knowledgeText')}
      sign={<Mark score={undefined} level={undefined} size={72} />}
    >
      {state.progress && <ProgressView progress={state.progress} />}
      {why !== undefined && <p role="alert">{t('knowledgeFailed', {why})}</p>}
      {button}
    </EmptyState>
  );
}

/** The same above a verdict that stands without knowledge, on settings and the archive's own word alone. */
export function KnowledgeNotice({state}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const {building, why, button} = useFetch(state);
  return (
    <div class="p-notice p-tone-medium" role="status">
      <strong>{t('knowledgeTitle')}</strong>
      <span>{building ? t('knowledgeBuilding') : t('knowledgePartial')}</span>
      {why !== undefined && <span>{t('knowledgeFailed', {why})}</span>}
      {state.link.state === 'connected' && <div>{button}</div>}
    </div>
  );
}

interface Fetch {
  readonly building: boolean;
  /** Why the last attempt failed. */
  readonly why: string | undefined;
  /** Begins or stops. */
  readonly button: JSX.Element;
}

function useFetch({progress, summary}: AppState): Fetch {
  const t = useTexts(popupTexts);
  const words = useVocabulary();
  const client = useClient();
  const [failure, setFailure] = useState<string>();
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
  const button = building ? (
    <Button onClick={() => void ask('knowledge.cancel')}>{t('cancel')}</Button>
  ) : (
    <Button kind="primary" onClick={() => void ask('knowledge.update')}>
      {t('knowledgeGet')}
    </Button>
  );
  return {building, why: building ? undefined : why, button};
}
