import {vocabulary} from '@plimsoll/shared/texts';
import {ago, LevelBadge, Mark, ScoreNumber, Tabs, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {useServices} from '../data/context.ts';
import {DevicePage} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Facts} from '../parts/facts.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {Tags} from '../parts/tags.tsx';
import {useQuery} from '../parts/use-query.ts';
import {whole} from '../parts/words.ts';
import {texts} from '../texts/index.ts';
import {DeviceChecks} from './device-checks.tsx';
import {DeviceDetections} from './device-detections.tsx';
import {DeviceFindings} from './device-findings.tsx';
import {DeviceManage} from './device-manage.tsx';
import {DeviceRecommendations} from './device-recommendations.tsx';
import {DeviceSoftware} from './device-software.tsx';
import {DeviceTimeline} from './device-timeline.tsx';

const TABS = [
  'recommendations',
  'weaknesses',
  'software',
  'configuration',
  'detections',
  'timeline',
] as const;
type TabId = (typeof TABS)[number];

/** Everything that is known of one device. */
export function Device({id}: {readonly id: string}): JSX.Element {
  const {me} = useServices();
  const t = useTexts(texts);
  const data = useData(`/dash/devices/${encodeURIComponent(id)}`, DevicePage);
  return (
    <>
      {data.value === undefined && <h1 class="visually-hidden">{t('device')}</h1>}
      <Loaded data={data}>
        {(page) => (
          <>
            <Head page={page} />
            {me.role === 'admin' && <DeviceManage device={page.device} onChanged={data.reload} />}
            {page.disclosure !== null && page.disclosure !== 'inventory' && (
              <p class="hint">
                {t('disclosureNote', {disclosure: vocabulary(t.lang).disclosure[page.disclosure]})}
              </p>
            )}
            <Parts page={page} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Parts({page}: {readonly page: DevicePage}): JSX.Element {
  const t = useTexts(texts);
  const [tab, setTab] = useQuery('tab');
  const selected = TABS.find((name) => name === tab) ?? 'recommendations';
  return (
    <Tabs
      label={t('deviceTabs')}
      tabs={TABS.map((name) => ({id: name, label: label(name)}))}
      selected={selected}
      onSelect={setTab}
    >
      <div class="tab-panel">{panel(selected)}</div>
    </Tabs>
  );

  function label(name: TabId): string {
    const counts = {
      recommendations: page.recommendations.length,
      weaknesses: page.findings.length,
      software: page.software.length,
      configuration: page.checks.filter(({status}) => status === 'fail').length,
      detections: page.detections.filter(({state}) => state === 'open').length,
      timeline: 0,
    };
    return counts[name] > 0 ? `${t(name)} (${counts[name]})` : t(name);
  }

  function panel(name: TabId): JSX.Element {
    switch (name) {
      case 'recommendations':
        return <DeviceRecommendations page={page} />;
      case 'weaknesses':
        return <DeviceFindings page={page} />;
      case 'software':
        return <DeviceSoftware page={page} />;
      case 'configuration':
        return <DeviceChecks page={page} />;
      case 'detections':
        return <DeviceDetections page={page} />;
      case 'timeline':
        return <DeviceTimeline page={page} />;
    }
  }
}

function Head({page}: {readonly page: DevicePage}): JSX.Element {
  const {now} = useServices();
  const t = useTexts(texts);
  const {device, score, coverage} = page;
  const judged = coverage?.checks;
  return (
    <header class="p-card device-head">
      <Mark score={device.exposure ?? undefined} level={device.level ?? undefined} />
      <div>
        <h1>{device.name}</h1>
        <ScoreNumber score={device.exposure ?? undefined} label={t('exposureOf')} />
        {device.level !== null && (
          <LevelBadge
            level={device.level}
            label={t('exposureLevel', {level: vocabulary(t.lang).level[device.level]})}
          />
        )}
        {device.breach && <Tags tags={['breach']} />}
        {score !== null && score.residual < score.exposure && (
          <p class="hint">{t('residual', {score: whole(score.residual)})}</p>
        )}
      </div>
      <Facts
        facts={[
          [t('os'), device.os],
          [t('group'), device.group],
          [t('value'), t(`value.${device.value}`)],
          [t('state'), t(`state.${device.state}`)],
          [t('secureScore'), device.secure === null ? null : `${whole(device.secure)} %`],
          [t('configuration'), judged ? t('coverage', {judged: judged.judged, count: judged.total}) : null],
          [t('lastSeen'), device.lastSeen === null ? t('never') : ago(device.lastSeen, now(), t.lang)],
        ]}
      />
    </header>
  );
}
