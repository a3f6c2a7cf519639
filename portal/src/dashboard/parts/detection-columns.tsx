import type {DetectionSeverity} from '@plimsoll/shared/inventory';
import {vocabulary} from '@plimsoll/shared/texts';
import {Chip, type Column, dateTime, SeverityChip, type Translate} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import type {DetectionRow} from '../data/shapes.ts';
import type {Texts} from '../texts/index.ts';

const SEVERITIES: readonly DetectionSeverity[] = ['unknown', 'low', 'medium', 'high', 'critical'];

/** What is open comes first, then the worst, then the newest. */
export const detectionOrder = {column: 'state', descending: false} as const;

/** Columns of lists of what was seen; `withDevice` where they are of many devices. */
export function detectionColumns(t: Translate<Texts>, withDevice: boolean): readonly Column<DetectionRow>[] {
  const words = vocabulary(t.lang);
  const device: Column<DetectionRow> = {
    id: 'device',
    title: t('device'),
    value: ({deviceName}) => deviceName,
    show: 'medium',
  };
  return [
    {id: 'rule', title: t('seen'), value: ({rule}) => rule, width: withDevice ? '26%' : '32%'},
    {
      id: 'severity',
      title: t('severity'),
      width: 'clamp(8.5rem, 30cqi, 10.5rem)',
      value: ({severity}) => words.severity[severity],
      rank: ({severity}) => SEVERITIES.indexOf(severity),
      cell: ({severity}) => <SeverityChip severity={severity} label={words.severity[severity]} />,
    },
    ...(withDevice ? [device] : []),
    {
      id: 'touches',
      title: t('touches'),
      value: ({software, cves}) => [...software, ...cves].join(', '),
      show: 'wide',
    },
    {id: 'source', title: t('evidenceFeed'), value: ({source}) => source, show: 'widest', width: '8rem'},
    {
      id: 'at',
      title: t('lastSeen'),
      value: ({at}) => at,
      cell: ({at}) => dateTime(at, t.lang),
      show: 'wide',
      width: '9rem',
    },
    {
      id: 'state',
      title: t('state'),
      value: ({state}) => t(`detection.${state}`),
      rank: ({state, severity}) => (state === 'open' ? 0 : 10) - SEVERITIES.indexOf(severity),
      cell: ({state}) => <DetectionState state={state} />,
      show: 'medium',
      width: '7.5rem',
    },
  ];

  function DetectionState({state}: Pick<DetectionRow, 'state'>): JSX.Element {
    return <Chip tone={state === 'open' ? 'high' : 'good'}>{t(`detection.${state}`)}</Chip>;
  }
}
