import {expect, test} from 'vitest';

import {readKevCatalogue} from './kev.ts';

const entry = {
  cveID: 'CVE-2025-1234',
  dateAdded: '2025-03-01',
  dueDate: '2025-03-22',
  knownRansomwareCampaignUse: 'Known',
  vulnerabilityName: 'Foo',
};

test('reads the catalogue leniently', () => {
  const bad = [{...entry, cveID: 'CVE-1'}, {...entry, dateAdded: 'soon'}, null];
  const plain = {cveID: 'CVE-2025-9', dateAdded: '2025-03-01'};

  expect(
    readKevCatalogue({
      dateReleased: '2026-08-07T16:45:47.0648Z',
      count: 5,
      vulnerabilities: [entry, ...bad, {...plain, cveID: 'CVE-2025-9999'}],
    }),
  ).toEqual({
    date: '2026-08-07T16:45:47.0648Z',
    entries: new Map([
      ['CVE-2025-1234', {added: '2025-03-01', due: '2025-03-22', ransomware: true}],
      ['CVE-2025-9999', {added: '2025-03-01', ransomware: false}],
    ]),
    titles: new Map([['CVE-2025-1234', 'Foo']]),
    skipped: 3,
  });
});

test.for([[{}], [[]], [{vulnerabilities: 'none'}], [{count: 2, vulnerabilities: [entry]}]])(
  '%j is no whole catalogue',
  ([json]) => {
    expect(readKevCatalogue(json)).toBeUndefined();
  },
);
