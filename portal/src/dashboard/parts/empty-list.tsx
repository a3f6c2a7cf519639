import {Button, EmptyState, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {useServices} from '../data/context.ts';
import {texts} from '../texts/index.ts';

interface Props {
  readonly title: string;
  /** Why there is nothing, where no filter hides it. */
  readonly text: string;
  /** How many there are before the page's filters. */
  readonly of: number;
}

/** Instead of an empty list: that there is nothing, or that the filters hide it all. */
export function EmptyList({title, text, of}: Props): JSX.Element {
  const {router} = useServices();
  const t = useTexts(texts);
  if (of === 0) return <EmptyState title={title} text={text} />;
  return (
    <EmptyState title={title} text={t('filteredAway', {count: of})}>
      <Button onClick={() => router.go(router.place.value.path)}>{t('showAll')}</Button>
    </EmptyState>
  );
}
