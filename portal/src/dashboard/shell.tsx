import {Button, EmptyState, Mark, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useEffect} from 'preact/hooks';
import * as v from 'valibot';

import {useServices} from './data/context.ts';
import {pageFor, pages} from './pages/routes.tsx';
import {Link} from './parts/link.tsx';
import {texts} from './texts/index.ts';

interface Props {
  readonly onLanguage: () => void;
  readonly onSignedOut: () => void;
}

/** What stands around every page: mark, menu, who is signed in. */
export function Shell({onLanguage, onSignedOut}: Props): JSX.Element {
  const {router, live} = useServices();
  const t = useTexts(texts);
  const found = pageFor(router.place.value.path);
  const title = found ? t(found.page.title) : t('notFoundTitle');
  useEffect(() => {
    document.title = `${title} · Plimsoll`;
  }, [title]);
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="bar">
        <Link href="/" class="brand">
          <Mark score={50} level="low" size={28} />
          {t('product')}
        </Link>
        <Menu />
        <Person onLanguage={onLanguage} onSignedOut={onSignedOut} />
      </header>
      {!live.connected.value && live.version.value > 0 && (
        <output class="p-notice p-tone-medium">{t('offline')}</output>
      )}
      <main id="content" tabIndex={-1}>
        {found ? (
          <found.page.View id={found.id} />
        ) : (
          <>
            <h1 class="visually-hidden">{title}</h1>
            <EmptyState title={title} text={t('notFoundText')}>
              <Link href="/">{t('toOverview')}</Link>
            </EmptyState>
          </>
        )}
      </main>
    </div>
  );
}

function Menu(): JSX.Element {
  const {router, me} = useServices();
  const t = useTexts(texts);
  const current = pageFor(router.place.value.path)?.page.path;
  const shown = pages.filter(({menu, adminOnly}) => menu && (!adminOnly || me.role === 'admin'));
  return (
    <nav aria-label={t('menu')}>
      <ul>
        {shown.map(({path, title}) => (
          <li key={path}>
            <Link href={`/${path}`} current={path === current}>
              {t(title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Person({onLanguage, onSignedOut}: Props): JSX.Element {
  const {api, me} = useServices();
  const t = useTexts(texts);
  async function signOut(): Promise<void> {
    await api.send('POST', '/auth/logout', {}, v.null());
    onSignedOut();
  }
  return (
    <div class="person">
      <span class="person-name">
        {me.name} <small>{t(`role.${me.role}`)}</small>
      </span>
      <Button small kind="quiet" onClick={onLanguage}>
        {t('language')}
      </Button>
      <Button small onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </div>
  );
}
