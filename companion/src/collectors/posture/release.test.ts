import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {parseDistroInfo, parseOsRelease, release} from './release.ts';

const BOOKWORM = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n';
const CSV = `version,codename,series,created,release,eol,eol-lts,eol-elts
11,Bullseye,bullseye,2019-07-06,2021-08-14,2024-08-14,2026-08-31,2031-06-30
12,Bookworm,bookworm,2021-08-14,2023-06-10,2026-07-11,2028-06-30,2033-06-30
,Sid,sid,1993-08-16
`;
const signal = AbortSignal.any([]);

test('knows the dates of Debian 12 by the table on the device', async () => {
  const system = fakeSystem({'/etc/os-release': BOOKWORM, '/usr/share/distro-info/debian.csv': CSV});

  expect(await release.collect(system, signal)).toEqual({
    facts: {
      release: {
        id: 'debian',
        version: '12',
        supportEnds: '2026-07-11',
        longTermEnds: '2028-06-30',
        today: '2026-11-23',
      },
    },
  });
});

test('has dates of its own where the device has none', async () => {
  const system = fakeSystem({'/usr/lib/os-release': "ID=ubuntu\nVERSION_ID='22.04'\n"});

  expect((await release.collect(system, signal))?.facts?.release).toEqual({
    id: 'ubuntu',
    version: '22.04',
    supportEnds: '2027-06-01',
    today: '2026-11-23',
  });
});

test('knows no date of what is not in a table', async () => {
  const system = fakeSystem({'/etc/os-release': 'ID=arch\n', '/usr/share/distro-info/debian.csv': CSV});

  expect((await release.collect(system, signal))?.facts?.release).toEqual({
    id: 'arch',
    version: '',
    today: '2026-11-23',
  });
});

test.for(['', 'a,b\n', CSV.replace('eol,', 'end,'), CSV.replace('2026-07-11', 'soon')])(
  'a table like %j gives no date',
  (csv) => {
    expect(parseDistroInfo(csv, '12')).toBeUndefined();
  },
);

test('takes the quotes off and leaves nonsense out', () => {
  const text = 'ID="debian"\nVERSION_ID=12\nPATH=$(id)\nbad key=1\n=x\nNAME="Debian\n';

  expect([...parseOsRelease(text)]).toEqual([
    ['ID', 'debian'],
    ['VERSION_ID', '12'],
    ['PATH', '$(id)'],
    ['NAME', '"Debian'],
  ]);
});
