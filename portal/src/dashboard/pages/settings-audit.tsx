import {type Column, DataTable, dateTime, EmptyState, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';
import * as v from 'valibot';

import {AuditEntries, type AuditEntry} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Loaded} from '../parts/loaded.tsx';
import {type Texts, texts} from '../texts/index.ts';

const Verified = v.object({entries: v.number(), broken: v.nullable(v.number())});

/** Who changed or read what, and whether the chain holds. */
export function SettingsAudit(): JSX.Element {
  const t = useTexts(texts);
  const data = useData('/admin/audit', AuditEntries);
  const verified = useData('/admin/audit/verify', Verified);
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <>
      <p class="lead">{t('auditText')}</p>
      <Loaded data={verified}>
        {({entries, broken}) => (
          <p class={`p-notice ${broken === null ? 'p-tone-good' : 'p-tone-critical'}`}>
            {broken === null ? t('auditHolds', {count: entries}) : t('auditBroken', {entry: broken})}
          </p>
        )}
      </Loaded>
      <Loaded data={data}>
        {({entries}) => (
          <DataTable
            label={t('audit')}
            name="audit"
            rows={entries}
            rowId={({id}) => String(id)}
            columns={columns}
            empty={<EmptyState title={t('audit')} text={t('noTimeline')} />}
          />
        )}
      </Loaded>
    </>
  );
}

/** What the log calls an action, as an action; one that has no words yet keeps its name. */
function actionText(action: string, t: Translate<Texts>): string {
  const key = `audit.${action}`;
  return isKey(key) ? t(key) : action;
}

function isKey(key: string): key is `audit.${string}` & keyof Texts {
  return Object.hasOwn(texts.en, key);
}

function columnsOf(t: Translate<Texts>): readonly Column<AuditEntry>[] {
  return [
    {
      id: 'at',
      title: t('when'),
      value: (row) => row.at,
      cell: (row) => dateTime(row.at, t.lang),
      width: 'clamp(7rem, 25cqi, 12.5rem)',
    },
    {id: 'actor', title: t('who'), value: (row) => row.actor},
    {id: 'action', title: t('action'), value: (row) => actionText(row.action, t)},
    {id: 'subject', title: t('subject'), value: (row) => row.subject, show: 'medium'},
    {
      id: 'detail',
      title: t('detail'),
      value: (row) =>
        Object.entries(row.detail)
          .map(([name, value]) => `${name}: ${value}`)
          .join(', '),
      show: 'wide',
    },
  ];
}
