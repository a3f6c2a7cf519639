const en = {
  timeline: 'Timeline',
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
