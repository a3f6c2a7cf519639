import type {Params, TimelineEvent} from '@plimsoll/shared/protocol';
import {type Subjects, subjectKind} from '@plimsoll/shared/texts';

interface Ask {
  /** Changes when other events are to be kept. */
  readonly key: string;
  /** Parameters of `timeline.list`. */
  readonly params: Pick<Params<'timeline.list'>, 'subject' | 'search'>;
  /** Which of the events that come are about it. */
  readonly keeps: (event: TimelineEvent) => boolean;
}

/**
 * What to ask for a subject. A CVE and a setting stand in the timeline by exactly that name. A component is what was installed,
 * and what weaknesses are in; a text that is no known name may be a part of either.
 */
export function askFor(subject: string | undefined, subjects: Subjects): Ask {
  if (subject === undefined) return {key: 'all', params: {}, keeps: () => true};
  switch (subjectKind(subjects, subject)) {
    case 'name':
      return {key: 'by name', params: {subject}, keeps: () => true};
    case 'text':
      return {key: 'holds', params: {search: subject}, keeps: () => true};
    case 'component':
      return {
        key: 'component',
        params: {search: subject},
        keeps: (event) => event.subject === subject || event.data['source'] === subject,
      };
  }
}
