const en = {
  timeline: 'Timeline',
  filters: 'Narrow the timeline',
  subject: 'Component, weakness or setting',
  subjectHint: 'Component, CVE or setting',
  eventFilter: 'Kind of event',
  from: 'From',
  to: 'To',
  reset: 'Show everything',
  colWhen: 'When',
  colWhat: 'What',
  colEvent: 'Kind',
  noEvents: 'Nothing has happened yet',
  noEventsText: 'Installs, updates, new weaknesses and fixes appear here.',
  noneFits: 'Nothing of that happened',
  noneFitsText: 'No event fits what is chosen above. The timeline goes back 400 days.',
  notRead: 'The timeline could not be read',
  older: 'Load older',
  history: 'What happened to it',
};

const de: typeof en = {
  timeline: 'Verlauf',
  filters: 'Den Verlauf eingrenzen',
  subject: 'Komponente, Schwachstelle oder Einstellung',
  subjectHint: 'Komponente, CVE, Einstellung',
  eventFilter: 'Art des Ereignisses',
  from: 'Von',
  to: 'Bis',
  reset: 'Alles zeigen',
  colWhen: 'Wann',
  colWhat: 'Was',
  colEvent: 'Art',
  noEvents: 'Noch ist nichts geschehen',
  noEventsText: 'Installationen, Aktualisierungen, neue Schwachstellen und Behebungen erscheinen hier.',
  noneFits: 'Nichts davon ist geschehen',
  noneFitsText: 'Kein Ereignis passt zu dem, was oben gewählt ist. Der Verlauf reicht 400 Tage zurück.',
  notRead: 'Der Verlauf war nicht lesbar',
  older: 'Ältere laden',
  history: 'Was damit geschah',
};

/** The timeline and what it is narrowed by. */
export const timelineTexts = {en, de} as const;
