import {ago, Button, CopyLine, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import type {AppState} from '../background/state.ts';
import {commands, popupTexts} from '../texts/index.ts';
import {useClient, useNow} from './context.tsx';
import {KnowledgeNotice} from './no-knowledge.tsx';
import {useNote} from './use-note.ts';

interface Props {
  readonly state: AppState;
}

/** What stands above the content when something is not as it should be; nothing when all is. */
export function Notices({state}: Props): JSX.Element | null {
  const t = useTexts(popupTexts);
  const {companion, policy, courier, portal} = state;
  const origin = portal?.origin ?? '';
  const minimum = policy.values.minimumCompanionVersion ?? '';
  const stale = useNote(state.summary?.knowledge === 'stale' ? state.summary.knowledgeWhy : null, t.lang);
  const blind = ['none', 'building', 'failed'].includes(state.summary?.knowledge ?? '');
  return (
    <>
      {state.link.state === 'offline' && <StoppedNotice heardAt={state.heardAt} />}
      {state.summary?.knowledge === 'stale' && (
        <div class="p-notice p-tone-medium" role="status">
          <strong>{t('staleTitle')}</strong>
          {stale !== undefined && <span>{stale}</span>}
        </div>
      )}
      {blind && state.link.state === 'connected' && <KnowledgeNotice state={state} />}
      {companion?.tooOld && (
        <div class="p-notice p-tone-high" role="status">
          {t('tooOld', {version: companion.version, minimum})}
        </div>
      )}
      {courier.state === 'unreachable' && (
        <div class="p-notice p-tone-medium" role="status">
          {t('portalUnreachable', {portal: origin})}
        </div>
      )}
      {courier.state === 'refused-portal' && (
        <div class="p-notice p-tone-high" role="status">
          {t('portalRefused')}
        </div>
      )}
      {portal?.state === 'revoked' && (
        <div class="p-notice p-tone-high" role="status">
          {t('portalRevoked', {portal: origin})}
        </div>
      )}
    </>
  );
}

function StoppedNotice({heardAt}: Pick<AppState, 'heardAt'>): JSX.Element {
  const t = useTexts(popupTexts);
  const now = useNow();
  const client = useClient();
  return (
    <div class="p-notice p-tone-medium" role="status">
      <strong>{t('stoppedTitle')}</strong>
      <span>{t('stoppedText')}</span>
      <CopyLine text={commands.start} />
      {heardAt !== null && <span>{t('stoppedAsOf', {when: ago(heardAt, now, t.lang)})}</span>}
      <div>
        <Button small onClick={() => void client.tryNow().catch(() => undefined)}>
          {t('tryNow')}
        </Button>
      </div>
    </div>
  );
}
