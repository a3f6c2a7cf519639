import {type Subjects, subjectOf, subjectTitle, suggestions} from '@plimsoll/shared/texts';
import type {JSX} from 'preact';
import {useEffect, useId, useState} from 'preact/hooks';

import {Button} from './button.tsx';
import {DayField} from './day-field.tsx';
import type {Period} from './period.ts';
import {Select} from './select.tsx';
import {useTexts} from './texts.ts';
import {timelineWords} from './timeline-words.ts';

/** What a timeline is narrowed to. */
export interface EventFilters<Kind extends string> {
  readonly kind: Kind | undefined;
  readonly subject: string | undefined;
  readonly period: Period;
}

interface Props<Kind extends string> {
  readonly filters: EventFilters<Kind>;
  readonly subjects: Subjects;
  /** Kinds of events with their words. */
  readonly kinds: readonly (readonly [Kind, string])[];
  readonly onChange: (filters: EventFilters<Kind>) => void;
}

/** Kind, subject and days; all of them work by keyboard, and stand above the list whatever is in it. */
export function TimelineFilters<Kind extends string>({
  filters,
  subjects,
  kinds,
  onChange,
}: Props<Kind>): JSX.Element {
  const t = useTexts(timelineWords);
  const {kind, subject, period} = filters;
  const {from, to} = period;
  const narrowed = kind !== undefined || subject !== undefined || from !== undefined || to !== undefined;
  return (
    <search class="p-table-tools p-timeline-filters" aria-label={t('filters')}>
      <SubjectField
        subject={subject}
        subjects={subjects}
        onChange={(next) => onChange({...filters, subject: next})}
      />
      <Select
        label={t('eventFilter')}
        value={kind}
        options={kinds}
        onChange={(next) => onChange({...filters, kind: next})}
      />
      <div class="p-days">
        <DayField
          label={t('from')}
          day={from}
          max={to}
          onChange={(next) => onChange({...filters, period: {...period, from: next}})}
        />
        <DayField
          label={t('to')}
          day={to}
          min={from}
          onChange={(next) => onChange({...filters, period: {...period, to: next}})}
        />
      </div>
      {narrowed && (
        <Button small onClick={() => onChange({kind: undefined, subject: undefined, period: {}})}>
          {t('reset')}
        </Button>
      )}
    </search>
  );
}

interface SubjectProps {
  readonly subject: string | undefined;
  readonly subjects: Subjects;
  readonly onChange: (subject: string | undefined) => void;
}

/** A name to type, with suggestions; it counts when it is chosen, or with Enter. */
function SubjectField({subject, subjects, onChange}: SubjectProps): JSX.Element {
  const t = useTexts(timelineWords);
  const list = useId();
  const written = subject === undefined ? '' : subjectTitle(subjects, subject);
  const [typed, setTyped] = useState(written);
  useEffect(() => setTyped(written), [written]);
  return (
    <>
      <input
        class="p-input p-table-filter"
        type="search"
        list={list}
        value={typed}
        aria-label={t('subject')}
        placeholder={t('subjectHint')}
        maxLength={200}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          if (isChosen(event)) onChange(subjectOf(subjects, event.currentTarget.value));
        }}
        onChange={(event) => onChange(subjectOf(subjects, event.currentTarget.value))}
      />
      <datalist id={list}>
        {suggestions(subjects, typed).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** A suggestion was taken, or the field cleared by its button: nobody is still typing. */
function isChosen(event: Event): boolean {
  return !('inputType' in event) || event.inputType === 'insertReplacementText';
}
