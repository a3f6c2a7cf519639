/**
 * Last day of security updates by build: Home and Pro, then Enterprise and Education, then the long-term channel where the
 * build has one (learn.microsoft.com/lifecycle, products "Windows 10/11", "Windows 10 Enterprise LTSC", read 2026-11).
 */
const CLIENTS: Readonly<Partial<Record<number, readonly [string, string, string?]>>> = {
  10240: ['2017-05-09', '2017-05-09', '2025-10-14'],
  14393: ['2018-04-10', '2019-04-09', '2026-10-13'],
  17763: ['2020-11-10', '2021-05-11', '2029-01-09'],
  18363: ['2021-05-11', '2022-05-10'],
  19041: ['2021-12-14', '2021-12-14'],
  19042: ['2022-05-10', '2023-05-09'],
  19043: ['2022-12-13', '2022-12-13'],
  19044: ['2023-06-13', '2024-06-11', '2027-01-12'],
  19045: ['2025-10-14', '2025-10-14'],
  22000: ['2023-10-10', '2024-10-08'],
  22621: ['2024-10-08', '2025-10-14'],
  22631: ['2025-11-11', '2026-11-10'],
  26100: ['2026-10-13', '2027-10-12', '2029-10-09'],
  26200: ['2027-10-12', '2028-10-10'],
};

/** Extended support of the long-term servers (learn.microsoft.com/lifecycle, "Windows Server"). */
const SERVERS: Readonly<Partial<Record<number, string>>> = {
  14393: '2027-01-12',
  17763: '2029-01-09',
  20348: '2031-10-14',
};

/** The long-term channel of IoT devices has dates of its own, which are not listed. */
const LONG_TERM = /^EnterpriseSN?$/;
const OF_DEVICES = /^IoTEnterpriseS/;
const WORK = /^(?:IoT)?(?:Enterprise|Education|ServerRdsh)/;

/** Last day of security updates of a build in an edition (`EditionID`), ISO; undefined for one that is not listed. */
export function windowsSupportEnds(build: number, edition: string, server: boolean): string | undefined {
  if (server) return SERVERS[build];
  const [home, work, longTerm] = CLIENTS[build] ?? [];
  if (OF_DEVICES.test(edition)) return undefined;
  if (LONG_TERM.test(edition)) return longTerm;
  return WORK.test(edition) ? work : home;
}
