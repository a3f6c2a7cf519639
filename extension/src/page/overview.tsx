import type {Snapshot} from '@plimsoll/shared/report';
import {rounded} from '@plimsoll/shared/score';
import {
  type BarPart,
  Bars,
  decimal,
  LevelBadge,
  Mark,
  percent,
  ScoreNumber,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';
import {pageTexts, popupTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {breakdown, type Cause, type Share} from './breakdown.ts';
import {checkById} from './check-names.ts';
import {Coverage} from './coverage.tsx';
import {Detections} from './detections.tsx';
import {Trend} from './trend.tsx';

interface Props {
  readonly snapshot: Snapshot;
}

/** The scores and what they are made of. */
export function Overview({snapshot}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const {lang} = t;
  const parts = useMemo(
    () => breakdown(snapshot, (id) => checkById(id)?.text[lang].failure ?? id),
    [snapshot, lang],
  );
  const sum = decimal(snapshot.score.exposure, lang);
  return (
    <>
      <Detections snapshot={snapshot} />
      <div class="grid">
        <Scores snapshot={snapshot} />
        <section class="p-card stack wide-card" aria-labelledby="made">
          <h2 id="made">{t('howMade')}</h2>
          <p class="hint">{t('howMadeText')}</p>
          <Bars
            parts={topParts(parts.items, lang, (count) => t('otherCauses', {count}))}
            sum={sum}
            sumLabel={t('causeSum')}
          />
        </section>
        <section class="p-card stack" aria-labelledby="cause">
          <h2 id="cause">{t('byCause')}</h2>
          <Bars parts={causeParts(parts.causes, lang, t)} sum={sum} sumLabel={t('causeSum')} />
        </section>
        <SecureByCategory snapshot={snapshot} />
        <Trend />
        <Coverage snapshot={snapshot} />
      </div>
    </>
  );
}

const SHOWN = 8;

function topParts(items: readonly Share[], lang: 'en' | 'de', others: (count: number) => string): BarPart[] {
  const rest = items.slice(SHOWN);
  const shares = items.slice(0, SHOWN).map(({id, name, points}) => ({id, label: name, value: points}));
  if (rest.length > 0) {
    const value = rest.reduce((sum, {points}) => sum + points, 0);
    shares.push({id: 'others', label: others(rest.length), value});
  }
  return shares.map((part) => ({
    ...part,
    text: decimal(part.value, lang),
    tone: part.id === 'others' ? 'unknown' : 'accent',
  }));
}

const causes = [
  ['network', 'causeNetwork', 'high'],
  ['running', 'causeRunning', 'medium'],
  ['idle', 'causeIdle', 'low'],
  ['settings', 'causeSettings', 'accent'],
] as const;

function causeParts(
  points: Readonly<Record<Cause, number>>,
  lang: 'en' | 'de',
  t: (key: (typeof causes)[number][1]) => string,
): BarPart[] {
  return causes.map(([id, label, tone]) => ({
    id,
    label: t(label),
    value: points[id],
    text: decimal(points[id], lang),
    tone,
  }));
}

function Scores({snapshot: {score, device}}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const page = useTexts(pageTexts);
  const words = useVocabulary();
  // Most systems have their version in their name.
  const named = device.os.name.includes(device.os.version);
  return (
    <section class="p-card scores" aria-labelledby="device">
      <Mark score={score.exposure} level={score.level} size={132} />
      <div class="stack">
        <h2 id="device">{device.name}</h2>
        <p class="row">
          <ScoreNumber score={score.exposure} label={t('outOf')} />
          <LevelBadge level={score.level} label={words.level[score.level]} />
        </p>
        <p>{t('reachable', {score: rounded(score.exposure), residual: rounded(score.residual)})}</p>
        <p class="hint">
          {[device.os.name, named ? '' : device.os.version, device.os.kernel].filter(Boolean).join(' · ')}
        </p>
        <p>
          {score.secure === null
            ? t('secureNone')
            : page('secureText', {percent: percent(score.secure / 100, t.lang)})}
        </p>
      </div>
    </section>
  );
}

function SecureByCategory({snapshot: {score}}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const {category} = useVocabulary();
  const parts = score.categories
    .filter(({applicable}) => applicable > 0)
    .map((item): BarPart => {
      const share = item.achieved / item.applicable;
      return {
        id: item.category,
        label: category[item.category],
        value: share,
        text: percent(share, t.lang),
        tone: 'good',
      };
    });
  return (
    <section class="p-card stack" aria-labelledby="secure">
      <h2 id="secure">{t('secureBy')}</h2>
      {parts.length === 0 ? <p>{t('noChecks')}</p> : <Bars parts={parts} />}
    </section>
  );
}
