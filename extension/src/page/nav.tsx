import {type Level, Mark, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';
import {hashOf, SECTIONS, type Section} from './route.ts';

interface Props {
  readonly section: Section;
  readonly level: Level | undefined;
  readonly score: number | undefined;
}

/** The sections; the current one is marked for eyes and ears. */
export function Nav({section, level, score}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  return (
    <nav class="nav" aria-label={t('nav')}>
      <a class="brand" href={hashOf({section: 'overview'})}>
        <Mark score={score} level={level} size={36} />
        <span>{t('title')}</span>
      </a>
      <ul>
        {SECTIONS.map((name) => (
          <li key={name}>
            <a
              href={hashOf({section: name})}
              {...(name === section ? {'aria-current': 'page' as const} : {})}
            >
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
