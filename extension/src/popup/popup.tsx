import {EmptyState, Mark, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {popupTexts} from '../texts/index.ts';
import {Notices, ProgressView, useClient} from '../view/index.ts';
import {Actions} from './actions.tsx';
import {Footer} from './footer.tsx';
import {Lines} from './lines.tsx';
import {ScoreCard} from './score-card.tsx';

/** The popup once there is a verdict: score, the next three things, one line each for the rest. */
export function Popup(): JSX.Element | null {
  const t = useTexts(popupTexts);
  const state = useClient().state.value;
  const {summary, progress, policy} = state;
  if (!summary) return null;
  const {todo, weaknesses} = summary.counts;
  return (
    <div class="popup">
      <Notices state={state} />
      <ScoreCard state={state} summary={summary} />
      {progress && <ProgressView progress={progress} />}
      {todo === 0 ? (
        <div class="p-card">
          <EmptyState
            title={t('wellTitle')}
            text={weaknesses === 0 ? t('wellText') : t('wellRest', {count: weaknesses})}
            sign={<Mark score={0} level="none" size={48} />}
          />
        </div>
      ) : (
        <Actions summary={summary} fixesOff={policy.values.fixes === 'off'} />
      )}
      <Lines counts={summary.counts} />
      <Footer state={state} />
    </div>
  );
}
