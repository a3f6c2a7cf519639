import {expect, test} from 'vitest';
import {readMfsa} from './mfsa.ts';
import {joinMfsa} from './mfsa-branches.ts';
import type {FeedReading} from './reading.ts';

/** One advisory: the day, the product with its version, the flaws. */
function told(announced: string, fixedIn: string, ids: readonly string[]): FeedReading {
  const flaws = ids.map((id) => `  ${id}:\n    title: A flaw\n    impact: high\n`).join('');
  const text = `announced: ${announced}\nfixed_in:\n- ${fixedIn}\nadvisories:\n${flaws}`;
  return readMfsa('mfsa2024-01.yml', text) ?? {advisories: [], cves: [], skipped: 1};
}

function rangesOf(id: string, readings: readonly FeedReading[]): string[] {
  return joinMfsa(readings)
    .advisories.filter((advice) => advice.id === id)
    .map(({source, introduced = '', fixed}) => `${source} ${introduced}..${fixed}`)
    .toSorted();
}

const OLD = told('September 26, 2023', 'Firefox ESR 102.15', ['CVE-2023-5000']);

test('each ESR branch has its own fix; what is older and no longer served stays open', () => {
  const day = 'October 1, 2024';
  const readings = [
    OLD,
    told(day, 'Firefox 131', ['CVE-2024-9392']),
    told(day, 'Firefox ESR 128.3', ['CVE-2024-9392']),
    told(day, 'Firefox ESR 115.16', ['CVE-2024-9392']),
  ];
  expect(rangesOf('CVE-2024-9392', readings)).toEqual([
    'mozilla-firefox ..131',
    'mozilla-firefox-esr ..115.16',
    'mozilla-firefox-esr 128..128.3',
  ]);
});

test('an older branch that was served and is not named is not affected', () => {
  const readings = [
    OLD,
    told('October 1, 2024', 'Firefox ESR 128.3', ['CVE-2024-9396']),
    told('October 1, 2024', 'Firefox ESR 115.16', ['CVE-2024-9392']),
    told('November 26, 2024', 'Firefox ESR 115.18', ['CVE-2024-11691']),
  ];
  expect(rangesOf('CVE-2024-9396', readings)).toEqual(['mozilla-firefox-esr 116..128.3']);
});

test('Thunderbird has a monthly line beside the branches', () => {
  const day = 'November 26, 2024';
  const readings = [
    told(day, 'Thunderbird 133', ['CVE-2024-11691', 'CVE-2024-11700']),
    told(day, 'Thunderbird 128.5', ['CVE-2024-11691']),
    told(day, 'Thunderbird 115.18', ['CVE-2024-11691']),
  ];
  expect(rangesOf('CVE-2024-11691', readings)).toEqual([
    'mozilla-thunderbird ..115.18',
    'mozilla-thunderbird 128..128.5',
    'mozilla-thunderbird 129..133',
  ]);
  expect(rangesOf('CVE-2024-11700', readings)).toEqual(['mozilla-thunderbird 129..133']);
});

test('an ESR major nobody knew yet begins a branch and ends the monthly line before it', () => {
  const readings = [
    told('September 1, 2027', 'Firefox ESR 166.2', ['CVE-2027-1000']),
    told('September 1, 2027', 'Thunderbird 166.2', ['CVE-2027-1000']),
    told('September 1, 2027', 'Thunderbird 168', ['CVE-2027-2000']),
  ];
  expect(rangesOf('CVE-2027-2000', readings)).toEqual(['mozilla-thunderbird 167..168']);
});

test('without a day no branch is opened', () => {
  const readings = [OLD, told('someday', 'Firefox ESR 115.16', ['CVE-2024-9392'])];
  expect(rangesOf('CVE-2024-9392', readings)).toEqual(['mozilla-firefox-esr 115..115.16']);
});

test('what was skipped and what each flaw is are kept', () => {
  const phone = told('October 1, 2024', 'Firefox for iOS 131', ['CVE-2024-1']);
  const joined = joinMfsa([OLD, phone]);
  expect([joined.cves, joined.skipped]).toEqual([OLD.cves, 2]);
});
