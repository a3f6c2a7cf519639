const en = {
  filters: 'Narrow the timeline',
  subject: 'Component, weakness or setting',
  subjectHint: 'Component, CVE or setting',
  eventFilter: 'Kind of event',
  from: 'From',
  to: 'To',
  reset: 'Show everything',
  noneFits: 'Nothing of that happened',
  noneFitsText: 'No event fits what is chosen above. The timeline goes back 400 days.',
  older: 'Load older',
};

const de: typeof en = {
  filters: 'Den Verlauf eingrenzen',
  subject: 'Komponente, Schwachstelle oder Einstellung',
  subjectHint: 'Komponente, CVE, Einstellung',
  eventFilter: 'Art des Ereignisses',
  from: 'Von',
  to: 'Bis',
  reset: 'Alles zeigen',
  noneFits: 'Nichts davon ist geschehen',
  noneFitsText: 'Kein Ereignis passt zu dem, was oben gewählt ist. Der Verlauf reicht 400 Tage zurück.',
  older: 'Ältere laden',
};

/** What a timeline and its filters say. */
export const timelineWords = {en, de} as const;
