const en = {
  filters: 'Narrow the timeline',
  subject: 'Component, weakness or setting',
  subjectHint: 'Component, CVE or setting',
  eventFilter: 'Kind of event',
  from: 'From',
  to: 'To',
  reset: 'Show everything',
};

const de: typeof en = {
  filters: 'Den Verlauf eingrenzen',
  subject: 'Komponente, Schwachstelle oder Einstellung',
  subjectHint: 'Komponente, CVE, Einstellung',
  eventFilter: 'Art des Ereignisses',
  from: 'Von',
  to: 'Bis',
  reset: 'Alles zeigen',
};

/** What the filters of a timeline say. */
export const timelineWords = {en, de} as const;
