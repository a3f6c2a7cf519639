import {type Subjects, subjectKind} from '@plimsoll/shared/texts';
import {
  type EventFilters,
  eventKindTexts,
  instantsOf,
  parsePeriod,
  periodText,
  TimelineFilters,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {DEVICE_KINDS, type EventKind, PORTAL_KINDS} from '../data/event-kinds.ts';
import {texts} from '../texts/index.ts';
import {useQuery} from './use-query.ts';

/** Filters of a timeline that live in the address: the fields, and what the portal is asked with; empty without any. */
export function useTimelineFilters(subjects: Subjects): readonly [fields: JSX.Element, query: string] {
  const t = useTexts(texts);
  const names = useTexts(eventKindTexts);
  const [event, setEvent] = useQuery('event');
  const [subject, setSubject] = useQuery('subject');
  const [days, setDays] = useQuery('days');
  const kinds: readonly (readonly [EventKind, string])[] = [
    ...DEVICE_KINDS.map((kind) => [kind, names(kind)] as const),
    ...PORTAL_KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const),
  ];
  const filters: EventFilters<EventKind> = {
    kind: kinds.find(([kind]) => kind === event)?.[0],
    subject: subject === '' ? undefined : subject.slice(0, 100),
    period: parsePeriod(days),
  };
  const fields = (
    <TimelineFilters
      filters={filters}
      subjects={subjects}
      kinds={kinds}
      onChange={(next) => {
        setEvent(next.kind ?? '');
        setSubject(next.subject ?? '');
        setDays(periodText(next.period) ?? '');
      }}
    />
  );
  return [fields, queryOf(filters, subjects)];
}

function queryOf({kind, subject, period}: EventFilters<EventKind>, subjects: Subjects): string {
  const {from, to} = instantsOf(period);
  const exact = subject !== undefined && subjectKind(subjects, subject) !== 'text';
  return new URLSearchParams({
    ...(kind === undefined ? {} : {kind}),
    ...(subject === undefined ? {} : {[exact ? 'subject' : 'search']: subject}),
    ...(from === undefined ? {} : {from}),
    ...(to === undefined ? {} : {to}),
  }).toString();
}
