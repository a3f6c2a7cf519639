import type {Snapshot} from '@plimsoll/shared/report';
import {Button, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useEffect, useState} from 'preact/hooks';

import {pageTexts} from '../texts/index.ts';
import {Gate, Notices, ProgressView, useClient} from '../view/index.ts';
import {Configuration} from './configuration.tsx';
import {Nav} from './nav.tsx';
import {Overview} from './overview.tsx';
import {Privacy} from './privacy.tsx';
import {Recommendations} from './recommendations.tsx';
import type {Route} from './route.ts';
import {Settings} from './settings.tsx';
import {SoftwareList} from './software.tsx';
import {Timeline} from './timeline.tsx';
import {useFailureText} from './use-failure-text.ts';
import {useRoute} from './use-route.ts';
import {Weaknesses} from './weaknesses.tsx';

/** The full view: navigation, what is wrong if anything is, and the section in the address. */
export function App(): JSX.Element {
  const t = useTexts(pageTexts);
  const route = useRoute();
  const state = useClient().state.value;
  useEffect(() => {
    document.title = `${t(route.section)} · ${t('title')}`;
  }, [t, route.section]);
  return (
    <div class="page">
      <a class="skip" href="#content" onClick={focusContent}>
        {t('skip')}
      </a>
      <header class="top">
        <Nav section={route.section} level={state.summary?.level} score={state.summary?.exposure} />
      </header>
      <main id="content" class="content" tabIndex={-1}>
        {route.section === 'settings' ? (
          <Settings />
        ) : (
          <Gate>
            <div class="stack-l">
              <Notices state={state} />
              <Heading route={route} />
              {state.progress && <ProgressView progress={state.progress} />}
              <Content route={route} />
            </div>
          </Gate>
        )}
      </main>
    </div>
  );
}

/** A fragment link would change the route; the focus is moved by hand. */
function focusContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Heading({route}: {readonly route: Route}): JSX.Element {
  const t = useTexts(pageTexts);
  const failureText = useFailureText();
  const client = useClient();
  const {link, progress} = client.state.value;
  const [failure, setFailure] = useState<string>();
  async function scan(): Promise<void> {
    setFailure(undefined);
    try {
      await client.call('scan.run', {});
    } catch (error) {
      setFailure(failureText(error));
    }
  }
  const scanning = progress?.task === 'scan';
  return (
    <div class="heading">
      <h1>{t(route.section)}</h1>
      {failure !== undefined && <span role="alert">{failure}</span>}
      {route.section !== 'privacy' && route.section !== 'timeline' && (
        <Button disabled={link.state !== 'connected' || scanning} onClick={() => void scan()}>
          {scanning ? t('scanning') : t('scanNow')}
        </Button>
      )}
    </div>
  );
}

function Content({route}: {readonly route: Route}): JSX.Element {
  const t = useTexts(pageTexts);
  const snapshot = useClient().snapshot.value;
  if (route.section === 'timeline') return <Timeline route={route} />;
  if (route.section === 'privacy') return <Privacy />;
  if (!snapshot) return <p role="status">{t('noSnapshotText')}</p>;
  return <Section route={route} snapshot={snapshot} />;
}

function Section({
  route,
  snapshot,
}: {
  readonly route: Route;
  readonly snapshot: Snapshot;
}): JSX.Element | null {
  switch (route.section) {
    case 'overview':
      return <Overview snapshot={snapshot} />;
    case 'recommendations':
      return <Recommendations snapshot={snapshot} route={route} />;
    case 'weaknesses':
      return <Weaknesses snapshot={snapshot} route={route} />;
    case 'software':
      return <SoftwareList snapshot={snapshot} route={route} />;
    case 'configuration':
      return <Configuration snapshot={snapshot} route={route} />;
    case 'timeline':
    case 'privacy':
    case 'settings':
      return null;
  }
}
