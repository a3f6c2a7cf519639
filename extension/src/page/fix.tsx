import type {FixOutcome, FixPreview} from '@plimsoll/shared/protocol';
import type {Recommendation} from '@plimsoll/shared/recommend';
import {noteText} from '@plimsoll/shared/texts';
import {Button, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useEffect, useState} from 'preact/hooks';

import {pageTexts} from '../texts/index.ts';
import {ProgressView, useClient} from '../view/index.ts';
import {FixPlan} from './fix-plan.tsx';
import {useFailureText} from './use-failure-text.ts';

interface Props {
  readonly item: Recommendation;
  /** Ask for the preview without another click. */
  readonly atOnce: boolean;
}

type Step =
  | {readonly at: 'offered'}
  | {readonly at: 'asking'}
  | {readonly at: 'previewed'; readonly preview: FixPreview}
  | {readonly at: 'running'}
  | {readonly at: 'ended'; readonly outcome: FixOutcome}
  | {readonly at: 'failed'; readonly why: string};

/** The fix: what will run, exactly; consent; its output as it comes; and what the device itself says afterwards. */
export function Fix({item, atOnce}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const {step, lines, preview, run, cancel} = useFix(item.id, atOnce);
  const {policy, progress} = useClient().state.value;
  return (
    <section class="p-card stack" aria-labelledby="fix">
      <h3 id="fix">{t('fixIt')}</h3>
      {policy.values.fixes === 'off' && <p>{t('fixOff')}</p>}
      {step.at === 'offered' && policy.values.fixes !== 'off' && (
        <Button kind="primary" onClick={preview}>
          {t('preview')}
        </Button>
      )}
      {step.at === 'asking' && <p role="status">{t('running')}</p>}
      {step.at === 'previewed' && <FixPlan preview={step.preview} onRun={() => run(step.preview)} />}
      {step.at === 'running' && (
        <>
          {progress?.task === 'fix' ? (
            <ProgressView progress={progress} />
          ) : (
            <p role="status">{t('running')}</p>
          )}
          <div>
            <Button onClick={cancel}>{t('cancel')}</Button>
          </div>
        </>
      )}
      <Ending step={step} />
      {lines.length > 0 && (
        <>
          <h4>{t('output')}</h4>
          <pre class="p-code output">{lines.join('\n')}</pre>
        </>
      )}
      {(step.at === 'ended' || step.at === 'failed') && (
        <div>
          <Button onClick={preview}>{t('again')}</Button>
        </div>
      )}
    </section>
  );
}

function Ending({step}: {readonly step: Step}): JSX.Element | null {
  const t = useTexts(pageTexts);
  if (step.at === 'failed') {
    return (
      <p class="p-notice p-tone-high" role="alert">
        {step.why}
      </p>
    );
  }
  if (step.at !== 'ended') return null;
  return (
    <p class={`p-notice p-tone-${step.outcome.result === 'proved' ? 'good' : 'medium'}`} role="status">
      {outcomeText(step.outcome, t)}
    </p>
  );
}

/** Lines of output kept; a package manager may say much. */
const KEPT = 500;

interface FixRun {
  readonly step: Step;
  readonly lines: readonly string[];
  readonly preview: () => void;
  readonly run: (preview: FixPreview) => void;
  readonly cancel: () => void;
}

function useFix(recommendation: string, atOnce: boolean): FixRun {
  const client = useClient();
  const failureText = useFailureText();
  const [step, setStep] = useState<Step>({at: 'offered'});
  const [lines, setLines] = useState<readonly string[]>([]);

  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.e === 'fix.output') setLines((old) => [...old.slice(-KEPT), event.p.line]);
      }),
    [client],
  );

  async function attempt(act: () => Promise<Step>): Promise<void> {
    try {
      setStep(await act());
    } catch (error) {
      setStep({at: 'failed', why: failureText(error)});
    }
  }
  function preview(): void {
    setLines([]);
    setStep({at: 'asking'});
    void attempt(async () => ({
      at: 'previewed',
      preview: await client.call('fix.preview', {recommendation}),
    }));
  }
  function run({token}: FixPreview): void {
    setStep({at: 'running'});
    void attempt(async () => ({at: 'ended', outcome: await client.call('fix.run', {recommendation, token})}));
  }
  useEffect(() => {
    if (atOnce) preview();
  }, []);
  return {step, lines, preview, run, cancel: () => void client.call('fix.cancel', {}).catch(() => undefined)};
}

function outcomeText({result, why}: FixOutcome, t: Translate<(typeof pageTexts)['en']>): string {
  switch (result) {
    case 'proved':
      return t('fixProved');
    case 'done-not-proved':
      return t('fixNotProved');
    case 'failed':
      return t('fixFailed', {why: why === undefined ? t('unknown') : noteText(why, t.lang)});
    case 'refused':
      return t('fixRefused');
    case 'cancelled':
      return t('fixCancelled');
    case 'timed-out':
      return t('fixTimedOut');
  }
}
