const en = {
  detections: 'Detections',
  openDetections: {one: '{count} open detection', other: '{count} open detections'},
  'detection.open': 'open',
  'detection.resolved': 'dealt with',
  allStates: 'All states',
  seen: 'What was seen',
  touches: 'Touches',
  touchesNothing: 'none that is known',
  touchedWeaknesses: 'Weaknesses it touches',
  moreOfThem: {one: 'and {count} more', other: 'and {count} more'},
  howOften: 'Seen',
  times: {one: '{count} time', other: '{count} times'},
  named: 'Names',
  detectionKept: 'Paths, processes and the sensor’s own words stay on the device: look there.',
  notReported: 'This device has not reported yet.',
  detectionsWithheld:
    'This device sends its scores only. What scanners and sensors saw on it stays there: an empty list is no sign that nothing was seen.',
  noDetections:
    'The scanners and sensors that Plimsoll reads on this device saw nothing in the last 30 days.',
  noSensors:
    'Plimsoll found no scanner or sensor on this device that it can read: what happened there is not known.',
  sensorsRead: 'Read on this device: {names}.',
  sensorTroubled: 'Could not be read whole: {name} ({why}).',
  dropIn: 'drop-in folder',
  noDetectionsAnywhere:
    'No device has told of anything that a scanner or sensor saw in the last 30 days. Devices that send scores only tell nothing of it.',
  filterThreat: 'Threat',
  allThreats: 'All threats',
  filteredAway: {
    one: 'The filters hide the only entry.',
    other: 'The filters hide all {count} entries.',
  },
};

const de: typeof en = {
  detections: 'Funde',
  openDetections: {one: '{count} offener Fund', other: '{count} offene Funde'},
  'detection.open': 'offen',
  'detection.resolved': 'erledigt',
  allStates: 'Alle Zustände',
  seen: 'Was gesehen wurde',
  touches: 'Betrifft',
  touchesNothing: 'keine, die bekannt ist',
  touchedWeaknesses: 'Betroffene Schwachstellen',
  moreOfThem: {one: 'und {count} weitere', other: 'und {count} weitere'},
  howOften: 'Gesehen',
  times: {one: '{count}-mal', other: '{count}-mal'},
  named: 'Nennt',
  detectionKept:
    'Pfade, Prozesse und die Worte des Sensors selbst bleiben auf dem Gerät: Sehen Sie dort nach.',
  notReported: 'Dieses Gerät hat noch nicht berichtet.',
  detectionsWithheld:
    'Dieses Gerät sendet nur seine Werte. Was Scanner und Sensoren darauf gesehen haben, bleibt dort: Eine leere Liste heißt nicht, dass nichts gesehen wurde.',
  noDetections:
    'Die Scanner und Sensoren, die Plimsoll auf diesem Gerät liest, haben in den letzten 30 Tagen nichts gesehen.',
  noSensors:
    'Plimsoll hat auf diesem Gerät keinen Scanner oder Sensor gefunden, den es lesen kann: Was dort geschehen ist, ist nicht bekannt.',
  sensorsRead: 'Auf diesem Gerät gelesen: {names}.',
  sensorTroubled: 'Nicht ganz lesbar: {name} ({why}).',
  dropIn: 'Ablageordner',
  noDetectionsAnywhere:
    'Kein Gerät hat von etwas berichtet, das ein Scanner oder Sensor in den letzten 30 Tagen gesehen hat. Geräte, die nur Werte senden, berichten nichts davon.',
  filterThreat: 'Bedrohung',
  allThreats: 'Alle Bedrohungen',
  filteredAway: {
    one: 'Die Filter blenden den einzigen Eintrag aus.',
    other: 'Die Filter blenden alle {count} Einträge aus.',
  },
};

/** What pages say of detections, and of lists they are filtered out of. */
export const detectionTexts = {en, de} as const;
