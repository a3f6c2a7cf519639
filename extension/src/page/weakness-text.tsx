import {Button, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {pageTexts} from '../texts/index.ts';
import {useAnswer} from './use-answer.ts';

/** Kinds of flaw, each with its page at MITRE. */
export function Cwes({ids}: {readonly ids: readonly string[]}): JSX.Element {
  return (
    <span class="row">
      {ids.map((id) => (
        <a
          key={id}
          href={`https://cwe.mitre.org/data/definitions/${id.replace('CWE-', '')}.html`}
          target="_blank"
          rel="noreferrer noopener"
        >
          {id}
        </a>
      ))}
    </span>
  );
}

const FIRST_LETTERS = 400;

interface Said {
  readonly id: string;
  /** What stands above already; many records have the same sentence as title and description. */
  readonly title: string | undefined;
}

/** What the companion's knowledge says of a weakness; nothing where it says nothing more. */
export function Description({id, title}: Said): JSX.Element | null {
  const t = useTexts(pageTexts);
  const {value} = useAnswer('knowledge.text', {id});
  const [whole, setWhole] = useState(false);
  const text = value?.description === title ? undefined : value?.description;
  if (!value || (text === undefined && value.references.length === 0)) return null;
  const cut = text !== undefined && text.length > FIRST_LETTERS && !whole;
  return (
    <section class="stack" aria-label={t('description')}>
      {text !== undefined && <p class="p-long">{cut ? `${text.slice(0, FIRST_LETTERS)}…` : text}</p>}
      {cut && (
        <p>
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {t('showAll')}
          </Button>
        </p>
      )}
      {value.references.length > 0 && (
        <details>
          <summary>{t('cveReferences', {count: value.references.length})}</summary>
          <ul class="p-long">
            {value.references.map((address) => (
              <li key={address}>
                <a href={address} target="_blank" rel="noreferrer noopener">
                  {address}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
