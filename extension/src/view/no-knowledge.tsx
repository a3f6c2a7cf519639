import {Button, EmptyState, Mark, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import type {AppState} from '../background/state.ts';
import {popupTexts} from '../texts/index.ts';
import {useClient} from './context.tsx';
import {ProgressView} from './progress-view.tsx';
import {useNote} from './use-note.ts';

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
      {why !== undefined && <Why why={why} />}
      {button}
    </EmptyState>
  );
}

/** The same above a verdict that stands without knowledge, on settings and the archive's own word alone. */
export function KnowledgeNotice({state}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const {building, why, button} = useFetch(state, true);
  return (
    <div class="p-notice p-tone-medium" role="status">
      <strong>{t('knowledgeTitle')}</strong>
      <span>{building ? t('knowledgeBuilding') : t('knowledgePartial')}</span>
      {why !== undefined && <Why why={why} />}
      <div>{button}</div>
    </div>
  );
}

/** The companion's own words are long and technical: one click away. */
function Why({why}: {readonly why: string}): JSX.Element {
  const t = useTexts(popupTexts);
  return (
    <details>
      <summary>{t('knowledgeFailed')}</summary>
      {why}
    </details>
  );
}

interface Fetch {
  readonly building: boolean;
  /** Why the last attempt failed. */
  readonly why: string | undefined;
  /** Begins or stops. */
  readonly button: JSX.Element;
}

function useFetch({progress, summary}: AppState, small = false): Fetch {
  const t = useTexts(popupTexts);
  const client = useClient();
  const [failure, setFailure] = useState<string>();
  const building = progress?.task === 'knowledge' || summary?.knowledge === 'building';
  const trouble = useNote(
    summary?.knowledge === 'failed' ? (summary.knowledgeWhy ?? undefined) : undefined,
    t.lang,
  );
  const why = failure ?? trouble;

  async function ask(method: 'knowledge.update' | 'knowledge.cancel'): Promise<void> {
    setFailure(undefined);
    try {
      await client.call(method, {});
    } catch (error) {
      const {failureText} = await import('./failure.ts');
      setFailure(failureText(error, t.lang));
    }
  }
  const button = building ? (
    <Button small={small} onClick={() => void ask('knowledge.cancel')}>
      {t('cancel')}
    </Button>
  ) : (
    <Button small={small} kind="primary" onClick={() => void ask('knowledge.update')}>
      {t('knowledgeGet')}
    </Button>
  );
  return {building, why: building ? undefined : why, button};
}
