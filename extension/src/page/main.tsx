import {applyDelta} from '@plimsoll/shared/report';
import {render} from 'preact';

import {Root, startPage} from '../view/index.ts';
import {App} from './app.tsx';

const {client, lang} = startPage('page', applyDelta);
const place = document.getElementById('app');
if (place) {
  render(
    <Root client={client} lang={lang}>
      <App />
    </Root>,
    place,
  );
}
