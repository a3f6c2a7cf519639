const en = {
  installed: 'installed',
  updated: 'updated',
  removed: 'removed',
  'weakness-new': 'new weakness',
  'weakness-fixed': 'weakness fixed',
  'weakness-reopened': 'weakness open again',
  'added-to-kev': 'now exploited',
  'epss-raised': 'exploitation likelier',
  'exploit-published': 'exploit published',
  'support-ending': 'support ends',
  'support-ended': 'support ended',
  'check-changed': 'setting changed',
  'score-moved': 'score moved',
  'fix-run': 'fix',
  'knowledge-updated': 'knowledge',
  'client-paired': 'browser paired',
  'client-revoked': 'browser removed',
  'companion-started': 'companion started',
};

const de: typeof en = {
  installed: 'installiert',
  updated: 'aktualisiert',
  removed: 'entfernt',
  'weakness-new': 'neue Schwachstelle',
  'weakness-fixed': 'Schwachstelle behoben',
  'weakness-reopened': 'Schwachstelle wieder offen',
  'added-to-kev': 'wird jetzt ausgenutzt',
  'epss-raised': 'Ausnutzung wahrscheinlicher',
  'exploit-published': 'Exploit veröffentlicht',
  'support-ending': 'Unterstützung endet',
  'support-ended': 'Unterstützung beendet',
  'check-changed': 'Einstellung geändert',
  'score-moved': 'Gefährdung geändert',
  'fix-run': 'Behebung',
  'knowledge-updated': 'Wissen',
  'client-paired': 'Browser gekoppelt',
  'client-revoked': 'Browser entfernt',
  'companion-started': 'Begleiter gestartet',
};

/** Kinds of timeline events, as a filter names them. */
export const eventKindTexts = {en, de} as const;
