import {type BoundCheck, type CheckResult, checkOn, remedyFor} from '@plimsoll/shared/checks';
import {checkEvidence} from '@plimsoll/shared/texts';
import {Chip, CopyLine, Flyout, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';
import {useClient, useVocabulary} from '../view/index.ts';
import {checkById} from './check-names.ts';
import {ExceptionPart} from './exception.tsx';
import {HistoryLink} from './history-link.tsx';
import {verdicts} from './tones.ts';

interface Props {
  readonly result: CheckResult;
  readonly onClose: () => void;
}

/** One setting: what was found, why it matters, how to look oneself, what to do. */
export function CheckFlyout({result, onClose}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const family = useClient().snapshot.value?.device.os.family;
  const known = checkById(result.id);
  const check = known && checkOn(known, family);
  const text = check?.text[t.lang];
  const {tone, sign} = verdicts[result.status];
  const title = result.status === 'fail' ? text?.failure : text?.title;
  return (
    <Flyout
      title={title ?? result.id}
      head={
        <p class="row">
          <Chip tone={tone}>
            <span aria-hidden="true">{sign}</span>
            {words.status[result.status]}
          </Chip>
          <Chip>{words.category[result.category]}</Chip>
        </p>
      }
      onClose={onClose}
    >
      {text && <p>{text.why}</p>}
      <Found result={result} />
      {text && (
        <section class="stack">
          <h3>{t('look')}</h3>
          <p>{text.look}</p>
        </section>
      )}
      {check && result.status !== 'pass' && <Remedy check={check} />}
      {result.status === 'fail' && (
        <ExceptionPart scope={{of: 'check', id: result.id}} mark={result.exception} />
      )}
      <HistoryLink subject={result.id} />
      {check && <References ids={check.references} />}
    </Flyout>
  );
}

function Found({result: {id, evidence}}: Pick<Props, 'result'>): JSX.Element | null {
  const t = useTexts(pageTexts);
  if (evidence.length === 0) return null;
  return (
    <section class="stack">
      <h3>{t('found')}</h3>
      <ul>
        {evidence.map((line) => (
          <li key={line}>{checkEvidence(id, line, t.lang)}</li>
        ))}
      </ul>
    </section>
  );
}

function References({ids}: {readonly ids: readonly string[]}): JSX.Element | null {
  const t = useTexts(pageTexts);
  if (ids.length === 0) return null;
  return (
    <section class="stack">
      <h3>{t('references')}</h3>
      <p class="hint">{ids.join(' · ')}</p>
    </section>
  );
}

/** What to do on this device's system. */
function Remedy({check}: {readonly check: BoundCheck}): JSX.Element {
  const t = useTexts(pageTexts);
  const os = useClient().snapshot.value?.device.os;
  const {command, settings} = (os === undefined ? undefined : remedyFor(check, os)) ?? {};
  return (
    <section class="stack">
      <h3>{t('remedy')}</h3>
      <ol>
        {check.text[t.lang].remedy.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {command !== undefined && <CopyLine text={command} />}
      {settings !== undefined && <a href={settings}>{t('openSettings')}</a>}
    </section>
  );
}
