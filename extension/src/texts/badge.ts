import type {Lang} from '@plimsoll/shared/texts';

const en = {
  lost: 'Plimsoll: not connected to the companion',
  unpaired: 'Plimsoll: not paired yet',
  starting: 'Plimsoll: no verdict yet',
  well: 'Plimsoll: nothing to do',
  todo: 'Plimsoll: {count} to do, exposure {score}',
  exploited: {
    one: '{count} weakness on this device is now being exploited.',
    other: '{count} weaknesses on this device are now being exploited.',
  },

  attention: 'Plimsoll: this device needs attention',
};

const de: typeof en = {
  lost: 'Plimsoll: nicht mit dem Begleiter verbunden',
  unpaired: 'Plimsoll: noch nicht gekoppelt',
  starting: 'Plimsoll: noch kein Urteil',
  well: 'Plimsoll: nichts zu tun',
  todo: 'Plimsoll: {count} zu tun, Gefährdung {score}',
  exploited: {
    one: '{count} Schwachstelle auf diesem Gerät wird jetzt ausgenutzt.',
    other: '{count} Schwachstellen auf diesem Gerät werden jetzt ausgenutzt.',
  },

  attention: 'Plimsoll: Dieses Gerät braucht Aufmerksamkeit',
};

/** What the toolbar icon and notifications say; counts, no names. */
export const badgeTexts: Readonly<Record<Lang, typeof en>> = {en, de};
