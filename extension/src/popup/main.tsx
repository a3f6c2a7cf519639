import {render} from 'preact';

import {Gate, Root, startPage} from '../view/index.ts';
import {Popup} from './popup.tsx';

const {client, lang} = startPage('popup');
const place = document.getElementById('app');
if (place) {
  render(
    <Root client={client} lang={lang}>
      <main>
        <Gate>
          <Popup />
        </Gate>
      </main>
    </Root>,
    place,
  );
}
