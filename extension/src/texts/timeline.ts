const en = {
  timeline: 'Timeline',
  colWhen: 'When',
  colWhat: 'What',
  colEvent: 'Kind',
  noEvents: 'Nothing has happened yet',
  noEventsText: 'Installs, updates, new weaknesses and fixes appear here.',
  notRead: 'The timeline could not be read',
  history: 'What happened to it',
};

const de: typeof en = {
  timeline: 'Verlauf',
  colWhen: 'Wann',
  colWhat: 'Was',
  colEvent: 'Art',
  noEvents: 'Noch ist nichts geschehen',
  noEventsText: 'Installationen, Aktualisierungen, neue Schwachstellen und Behebungen erscheinen hier.',
  notRead: 'Der Verlauf war nicht lesbar',
  history: 'Was damit geschah',
};

/** The timeline and what it is narrowed by. */
export const timelineTexts = {en, de} as const;
