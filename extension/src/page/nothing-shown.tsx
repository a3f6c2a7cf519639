import {EmptyState, useTexts} from '@plimsoll/shared/ui';
import type {ComponentChildren, JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  /** How many there are before the filter. */
  readonly of: number;
  /** The filter itself: it stands with the table, and would be gone with it. */
  readonly filter: ComponentChildren;
}

/** Instead of an empty table: that there is nothing, or that the filter hides it, and the filter to change. */
export function NothingShown({title, text, of, filter}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  if (of === 0) return <EmptyState title={title} text={text} />;
  return (
    <EmptyState title={t('filteredTitle')} text={t('filteredText', {count: of})}>
      {filter}
    </EmptyState>
  );
}
