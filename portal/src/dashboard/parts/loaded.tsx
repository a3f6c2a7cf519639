import {Button, EmptyState, useTexts} from '@plimsoll/shared/ui';
import type {ComponentChildren, JSX} from 'preact';

import type {Data} from '../data/use-data.ts';
import {texts} from '../texts/index.ts';

interface Props<T> {
  readonly data: Data<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** What was read, or what there is instead: still loading, not there, failed with a way to try again. */
export function Loaded<T>({data, children}: Props<T>): JSX.Element {
  const t = useTexts(texts);
  if (data.value !== undefined) return <>{children(data.value)}</>;
  if (data.error === undefined) return <p class="loading">{t('loading')}</p>;
  if (data.error === 'not-found') return <EmptyState title={t('notFoundTitle')} text={t('notFoundText')} />;
  return (
    <EmptyState title={t('failedTitle')} text={t('failedText', {error: data.error})}>
      <Button onClick={data.reload}>{t('again')}</Button>
    </EmptyState>
  );
}
