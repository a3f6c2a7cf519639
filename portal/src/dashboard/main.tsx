import {render} from 'preact';

import {App} from './app.tsx';
import {createRouter} from './data/router.ts';

const root = document.getElementById('root');
if (root) {
  render(
    <App
      send={(path, init) => fetch(path, init)}
      openLive={() => new EventSource('/live')}
      router={createRouter(window)}
      language={navigator.language}
      storage={localStorage}
      now={() => Date.now()}
    />,
    root,
  );
}
