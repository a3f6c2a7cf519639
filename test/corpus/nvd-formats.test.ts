import {existsSync, globSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import * as v from 'valibot';
import {expect, test} from 'vitest';

import {type CpeProduct, readNvd, readNvdRanges} from '../../shared/src/advisories/nvd.ts';

/*
 * Real records of NVD, and some made from real ones by scanners' authors, each with what is right to read in it. The
 * records lie beside the repository, not in it. Every vendor and product counts as a product of ours here.
 */
const DATA = fileURLToPath(new URL('../../../shared/data/formats/nvd/', import.meta.url));
const absent = !existsSync(DATA);

interface Row {
  readonly file: string;
  /** Large records: these products only. */
  readonly only?: RegExp;
  readonly ratings: string;
  readonly exploit: string | undefined;
  readonly cwes: readonly string[];
  readonly ranges: readonly string[];
  readonly skipped: number;
}

const rows: readonly Row[] = [
  {
    file: 'grype/CVE-2004-0377',
    ratings: '',
    exploit: undefined,
    cwes: [],
    ranges: ['activestate/activeperl * possible', 'larry_wall/perl <=5.8.3 likely'],
    skipped: 0,
  },
  {
    file: 'grype/CVE-2008-3442',
    ratings: '',
    exploit: undefined,
    cwes: ['CWE-94'],
    ranges: [
      'winzip/winzip >=7.0 <=7.0 likely',
      'winzip/winzip >=8.0 <=8.0 likely',
      'winzip/winzip >=8.1 <=8.1 likely',
      'winzip/winzip >=9.0 <=9.0 likely',
      'winzip/winzip >=10.0 <=10.0 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/CVE-2023-45283-platform-cpe-first',
    ratings: 'NVD 3.1 7.5',
    exploit: undefined,
    cwes: ['CWE-22'],
    ranges: ['golang/go <1.20.11 likely windows', 'golang/go >=1.21.0 <1.21.4 likely windows'],
    skipped: 0,
  },
  {
    file: 'grype/CVE-2023-45283-platform-cpe-last',
    ratings: 'NVD 3.1 7.5',
    exploit: undefined,
    cwes: ['CWE-22'],
    ranges: ['golang/go <1.20.11 likely windows', 'golang/go >=1.21.0 <1.21.4 likely windows'],
    skipped: 0,
  },
  {
    file: 'grype/CVE-2026-25076-affected-package-handles',
    ratings: 'CNA 4.0 8.5, CNA 3.1 7.3',
    exploit: undefined,
    cwes: ['CWE-89'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'grype/compound-pkg',
    ratings: 'NVD 3.0 7.5, NVD 2.0 5',
    exploit: undefined,
    cwes: ['CWE-200'],
    ranges: ['mautic/mautic >=1.0.0 <=1.4.1 likely', 'mautic/mautic >=2.0.0 <2.13.0 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2010-1724',
    ratings: 'NVD 2.0 4.3',
    exploit: undefined,
    cwes: ['CWE-79'],
    ranges: ['zikula/zikula_application_framework >=1.2.2 <1.2.3 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2010-1725',
    ratings: 'NVD 2.0 4.3',
    exploit: undefined,
    cwes: ['CWE-78'],
    ranges: ['zikula/zikula_application_framework >=1.2.2 <=1.2.2 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2014-0224',
    only: /openssl|filezilla|python|nodejs/,
    ratings: 'NVD 3.1 7.4, NVD 2.0 5.8',
    exploit: 'public',
    cwes: ['CWE-326'],
    ranges: [
      'openssl/openssl <0.9.8za likely',
      'openssl/openssl >=1.0.0 <1.0.0m likely',
      'openssl/openssl >=1.0.1 <1.0.1h likely',
      'filezilla-project/filezilla_server <0.9.45 likely',
      'python/python >=2.7.0 <2.7.8 likely',
      'python/python >=3.4.0 <3.4.2 likely',
      'nodejs/node.js <0.10.29 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/cve-2016-10228',
    ratings: 'NVD 3.0 5.9, NVD 2.0 4.3',
    exploit: undefined,
    cwes: ['CWE-20'],
    ranges: ['gnu/glibc <=2.25 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2018-0735',
    only: /openssl|nodejs/,
    ratings: 'NVD 3.1 5.9, NVD 2.0 4.3',
    exploit: undefined,
    cwes: ['CWE-327'],
    ranges: [
      'openssl/openssl >=1.1.0 <=1.1.0i likely',
      'openssl/openssl >=1.1.1 <=1.1.1 likely',
      'nodejs/node.js >=10.0.0 <10.12.0 likely',
      'nodejs/node.js >=11.0.0 <11.3.0 likely',
      'nodejs/node.js >=10.13.0 <=10.13.0 possible',
    ],
    skipped: 0,
  },
  {
    file: 'grype/cve-2018-17199',
    ratings: 'NVD 3.0 7.5, NVD 2.0 5',
    exploit: undefined,
    cwes: ['CWE-384'],
    ranges: [
      'apache/http_server >=2.4.0 <=2.4.37 likely',
      'oracle/enterprise_manager_ops_center >=12.3.3 <=12.3.3 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/cve-2020-10729',
    ratings: 'NVD 3.1 5.5, NVD 2.0 2.1',
    exploit: 'public',
    cwes: ['CWE-330'],
    ranges: ['redhat/ansible_engine <2.9.6 likely linux'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2020-15415',
    ratings: 'NVD 3.1 9.8, CISA-ADP 3.1 9.8',
    exploit: 'verified',
    cwes: ['CWE-78'],
    ranges: ['draytek/vigor3900 <1.5.1 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2021-1566',
    ratings: 'CNA 3.1 7.4, NVD 3.1 7.4, NVD 2.0 5.8',
    exploit: undefined,
    cwes: ['CWE-296', 'CWE-295'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'grype/cve-2022-0543',
    ratings: 'NVD 3.1 10, NVD 2.0 10',
    exploit: 'verified',
    cwes: ['CWE-862'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'grype/cve-2022-0778',
    only: /openssl|nodejs/,
    ratings: 'NVD 3.1 7.5, NVD 2.0 5',
    exploit: undefined,
    cwes: ['CWE-835'],
    ranges: [
      'openssl/openssl >=1.0.2 <1.0.2zd likely',
      'openssl/openssl >=1.1.0 <1.1.1n likely',
      'openssl/openssl >=3.0.0 <3.0.2 likely',
      'nodejs/node.js >=12.0.0 <=12.12.0 likely',
      'nodejs/node.js >=12.13.0 <12.22.11 possible',
      'nodejs/node.js >=14.0.0.1 <=14.14.0 likely',
      'nodejs/node.js >=14.15.0 <14.19.1 possible',
      'nodejs/node.js >=16.0.0.1 <=16.12.0 likely',
      'nodejs/node.js >=16.13.0 <16.14.2 possible',
      'nodejs/node.js >=17.0.0.1 <17.7.2 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/cve-2022-27664',
    ratings: 'NVD 3.1 7.5',
    exploit: undefined,
    cwes: [],
    ranges: ['golang/go <1.18.6 likely', 'golang/go >=1.19.0 <=1.19.0 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2022-38178',
    ratings: 'CNA 3.1 7.5, NVD 3.1 7.5',
    exploit: undefined,
    cwes: ['CWE-401'],
    ranges: [
      'isc/bind >=9.9.12 <=9.9.13 likely',
      'isc/bind >=9.10.7 <=9.10.8 likely',
      'isc/bind >=9.11.3 <=9.16.32 likely',
    ],
    skipped: 22,
  },
  {
    file: 'grype/cve-2023-0286',
    only: /openssl/,
    ratings: 'NVD 3.1 7.4, CISA-ADP 3.1 7.4',
    exploit: undefined,
    cwes: ['CWE-843'],
    ranges: [
      'openssl/openssl >=1.0.2 <1.0.2zg likely',
      'openssl/openssl >=1.1.1 <1.1.1t likely',
      'openssl/openssl >=3.0.0 <3.0.8 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/cve-2024-0727',
    ratings: 'NVD 3.1 5.5, CISA-ADP 3.1 5.5',
    exploit: undefined,
    cwes: ['CWE-476'],
    ranges: [
      'openssl/openssl >=1.0.2 <1.0.2zj likely',
      'openssl/openssl >=1.1.1 <1.1.1x likely',
      'openssl/openssl >=3.0.0 <3.0.13 likely',
      'openssl/openssl >=3.1.0 <3.1.5 likely',
      'openssl/openssl >=3.2.0 <=3.2.0 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/cve-2024-10524',
    ratings: 'CNA 3.1 6.5',
    exploit: undefined,
    cwes: ['CWE-918'],
    ranges: ['gnu/wget <1.25.0 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2024-20919',
    only: /oracle\/(jdk|graalvm$)/,
    ratings: 'CNA 3.1 5.9',
    exploit: undefined,
    cwes: [],
    ranges: [
      'oracle/graalvm <17.0.10 likely',
      'oracle/graalvm >=18 <21.0.2 likely',
      'oracle/jdk <1.8.0_401 likely',
      'oracle/jdk >=1.9 <8.0.401 likely',
      'oracle/jdk >=9 <11.0.22 likely',
      'oracle/jdk >=12 <17.0.10 likely',
      'oracle/jdk >=18 <21.0.2 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/cve-2024-24806',
    ratings: 'CNA 3.1 7.3, NVD 3.1 7.3',
    exploit: 'public',
    cwes: ['CWE-918'],
    ranges: ['libuv/libuv >=1.24.0 <1.48.0 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2024-26663-standalone-os',
    ratings: 'NVD 3.1 5.5',
    exploit: undefined,
    cwes: ['CWE-476'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'grype/cve-2024-28182',
    ratings: 'CNA 3.1 5.3',
    exploit: undefined,
    cwes: ['CWE-770'],
    ranges: ['nghttp2/nghttp2 <1.61.0 likely'],
    skipped: 0,
  },
  {
    file: 'grype/cve-2024-47535',
    ratings: 'CNA 3.1 5.5',
    exploit: 'public',
    cwes: ['CWE-400'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'grype/cve-2025-0282',
    ratings: 'CNA 3.1 9, NVD 3.1 9',
    exploit: 'verified',
    cwes: ['CWE-121', 'CWE-787'],
    ranges: [
      'ivanti/connect_secure >=22.7-r2 <=22.7-r2 likely',
      'ivanti/neurons_for_zero-trust_access >=22.7-r2 <=22.7-r2 likely',
      'ivanti/policy_secure >=22.7-r1 <=22.7-r1 likely',
    ],
    skipped: 8,
  },
  {
    file: 'grype/cve-2025-13012',
    ratings: 'CISA-ADP 3.1 7.5',
    exploit: undefined,
    cwes: ['CWE-362'],
    ranges: [
      'mozilla/firefox >=141 <145 likely',
      'mozilla/firefox >=116 <140.5 likely',
      'mozilla/firefox <115.30 likely',
      'mozilla/firefox_esr >=141 <145 likely',
      'mozilla/firefox_esr >=116 <140.5 likely',
      'mozilla/firefox_esr <115.30 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/cve-2025-21916',
    ratings: 'NVD 3.1 5.5',
    exploit: undefined,
    cwes: [],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'grype/cve-2025-24456',
    ratings: 'CNA 3.1 6.7, NVD 3.1 8.8',
    exploit: undefined,
    cwes: ['CWE-288', 'CWE-306'],
    ranges: ['jetbrains/hub <2024.3.55417 likely'],
    skipped: 0,
  },
  {
    file: 'grype/fix-version',
    ratings: 'NVD 3.0 9.8, NVD 2.0 7.5',
    exploit: undefined,
    cwes: ['CWE-20'],
    ranges: ['netapp/oncommand_unified_manager >=7.2 <7.3 likely linux'],
    skipped: 0,
  },
  {
    file: 'grype/fix-wrong-version',
    ratings: 'NVD 3.0 9.8, NVD 2.0 7.5',
    exploit: undefined,
    cwes: ['CWE-20'],
    ranges: ['netapp/oncommand_unified_manager >=7.2 <7.3 likely linux'],
    skipped: 0,
  },
  {
    file: 'grype/invalid_cpe',
    ratings: 'NVD 3.0 7.5, NVD 2.0 5',
    exploit: undefined,
    cwes: ['CWE-399'],
    ranges: [],
    skipped: 1,
  },
  {
    file: 'grype/jvm-packages',
    ratings: 'NVD 3.1 6.1',
    exploit: undefined,
    cwes: ['CWE-79'],
    ranges: [
      'oracle/jdk >=8u401 <=8u401 likely',
      'oracle/jdk >=11.0.22 <=11.0.22 likely',
      'eclipse/openjdk >=17.0.10 <=17.0.10 likely',
      'azul/zulu >=21.0.2 <=21.0.2 likely',
      'adoptium/java >=17.0.10 <=17.0.10 likely',
    ],
    skipped: 0,
  },
  {
    file: 'grype/multiple-platforms-with-application-cpe',
    ratings: 'NVD 3.1 4.3, CNA 3.1 4.3',
    exploit: undefined,
    cwes: ['CWE-532'],
    ranges: [
      'ibm/robotic_process_automation >=21.0.0 <=21.0.7.3 likely windows',
      'ibm/robotic_process_automation >=23.0.0 <=23.0.3 likely windows',
    ],
    skipped: 0,
  },
  {
    file: 'grype/platform-cpe',
    only: /python/,
    ratings: 'NVD 3.1 7, NVD 2.0 4.4',
    exploit: undefined,
    cwes: ['CWE-426'],
    ranges: [
      'python/python <=3.7.12 likely windows',
      'python/python >=3.8.0 <=3.8.12 likely windows',
      'python/python >=3.9.0 <=3.9.10 likely windows',
      'python/python >=3.10.0 <=3.10.2 likely windows',
      'python/python >=3.11.0-alpha1 <=3.11.0-alpha1 likely windows',
      'python/python >=3.11.0-alpha2 <=3.11.0-alpha2 likely windows',
      'python/python >=3.11.0-alpha3 <=3.11.0-alpha3 likely windows',
      'python/python >=3.11.0-alpha4 <=3.11.0-alpha4 likely windows',
      'python/python >=3.11.0-alpha5 <=3.11.0-alpha5 likely windows',
      'python/python >=3.11.0-alpha6 <=3.11.0-alpha6 likely windows',
    ],
    skipped: 0,
  },
  {
    file: 'grype/product-affected-and-unaffected-range-with-platforms',
    ratings: '',
    exploit: undefined,
    cwes: [],
    ranges: [
      'mozilla/firefox <108 likely windows',
      'mozilla/firefox >=108.0.0.1 <137 likely windows',
      'mozilla/firefox_esr <137 likely windows',
    ],
    skipped: 0,
  },
  {
    file: 'grype/single-package-multi-distro',
    ratings: 'NVD 3.0 8.8, NVD 2.0 6.8',
    exploit: undefined,
    cwes: ['CWE-415'],
    ranges: ['libgd/libgd >=2.2.5 <=2.2.5 likely'],
    skipped: 0,
  },
  {
    file: 'grype/version-range',
    ratings: 'NVD 3.0 9.8, NVD 2.0 7.5',
    exploit: undefined,
    cwes: ['CWE-20'],
    ranges: ['netapp/oncommand_unified_manager >=7.2 <=7.3 likely linux'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2014-1424',
    ratings: 'NVD 2.0 6.4',
    exploit: undefined,
    cwes: ['CWE-264'],
    ranges: [],
    skipped: 1,
  },
  {
    file: 'osvdev-CVE-2016-1585',
    ratings: 'NVD 3.1 9.8, CNA 3.0 3.9, NVD 2.0 7.5',
    exploit: undefined,
    cwes: [],
    ranges: [
      'canonical/apparmor <2.13.10 likely',
      'canonical/apparmor >=3.0.0 <3.0.12 likely',
      'canonical/apparmor >=3.1.0 <3.1.6 likely',
    ],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2017-6507',
    ratings: 'NVD 3.0 5.9, NVD 2.0 4.3',
    exploit: undefined,
    cwes: ['CWE-269'],
    ranges: ['apparmor/apparmor <=2.11 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2018-1000500',
    ratings: 'NVD 3.1 8.1, NVD 2.0 6.8',
    exploit: undefined,
    cwes: ['CWE-295'],
    ranges: ['busybox/busybox <1.32.0 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2020-13595',
    ratings: 'NVD 3.1 6.5, NVD 2.0 3.3',
    exploit: undefined,
    cwes: ['CWE-617'],
    ranges: ['espressif/esp-idf >=4.0.0 <=4.2 possible'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2021-28429',
    ratings: 'NVD 3.1 5.5',
    exploit: undefined,
    cwes: ['CWE-190'],
    ranges: ['ffmpeg/ffmpeg >=4.3.2 <=4.3.2 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-0090',
    ratings: 'NVD 3.1 6.5, CNA 3.1 6.5, NVD 2.0 5',
    exploit: undefined,
    cwes: ['CWE-269'],
    ranges: [
      'gitlab/gitlab <14.4.5 possible',
      'gitlab/gitlab >=14.5.0 <14.5.3 possible',
      'gitlab/gitlab >=14.6.0 <14.6.1 possible',
    ],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-1122',
    ratings: 'NVD 3.1 5.5, NVD 2.0 4.3',
    exploit: undefined,
    cwes: ['CWE-665', 'CWE-824'],
    ranges: ['uclouvain/openjpeg >=2.4.0 <=2.4.0 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-25761',
    ratings: 'CNA 3.1 7.5, NVD 3.1 7.5',
    exploit: undefined,
    cwes: ['CWE-770'],
    ranges: [
      'open62541/open62541 <1.2.5 likely',
      'open62541/open62541 >=1.3-rc1 <=1.3-rc1 likely',
      'open62541/open62541 >=1.3-rc2 <=1.3-rc2 likely',
    ],
    skipped: 2,
  },
  {
    file: 'osvdev-CVE-2022-25929',
    ratings: 'NVD 3.1 5.4, CNA 3.1 5.4',
    exploit: 'public',
    cwes: ['CWE-79'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-29194',
    ratings: 'NVD 3.1 5.5, CNA 3.1 5.5, NVD 2.0 2.1',
    exploit: 'public',
    cwes: ['CWE-20'],
    ranges: [
      'google/tensorflow <2.6.4 likely',
      'google/tensorflow >=2.7.0 <2.7.2 likely',
      'google/tensorflow >=2.8.0 <2.8.1 likely',
      'google/tensorflow >=2.9.0-rc0 <=2.9.0-rc0 likely',
      'google/tensorflow >=2.9.0-rc1 <=2.9.0-rc1 likely',
      'google/tensorflow >=2.9.0-rc2 <=2.9.0-rc2 likely',
    ],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-2956',
    ratings: 'NVD 3.1 6.1, CNA 3.1 3.5',
    exploit: 'public',
    cwes: ['CWE-79'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-32746',
    ratings: 'NVD 3.1 5.4',
    exploit: undefined,
    cwes: ['CWE-416'],
    ranges: [
      'samba/samba >=4.3.0 <4.14.14 likely',
      'samba/samba >=4.15.0 <4.15.9 likely',
      'samba/samba >=4.16.0 <4.16.4 likely',
    ],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-33745',
    ratings: 'NVD 3.1 8.8',
    exploit: undefined,
    cwes: [],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-34668',
    ratings: 'CNA 3.1 9.8',
    exploit: undefined,
    cwes: ['CWE-502'],
    ranges: ['nvidia/nvflare <2.1.4 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-36037',
    ratings: 'NVD 3.1 5.4, CNA 3.1 5.9',
    exploit: undefined,
    cwes: ['CWE-79'],
    ranges: ['getkirby/kirby <3.5.8.1 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-36749',
    ratings: 'NVD 3.1 9.8',
    exploit: 'public',
    cwes: ['CWE-78'],
    ranges: ['sourcefabric/rpi-jukebox-rfid >=2.3.0 <=2.3.0 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2022-46285',
    ratings: 'NVD 3.1 7.5',
    exploit: undefined,
    cwes: ['CWE-835'],
    ranges: ['x.org/libxpm <3.5.15 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2023-24256',
    ratings: 'NVD 3.1 7.8',
    exploit: 'public',
    cwes: ['CWE-22'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2023-4863',
    ratings: 'NVD 3.1 8.8',
    exploit: 'verified',
    cwes: ['CWE-787'],
    ranges: [
      'google/chrome <116.0.5845.187 likely',
      'mozilla/firefox <117.0.1 likely',
      'mozilla/firefox_esr <102.15.1 likely',
      'mozilla/firefox_esr >=115.0 <115.2.1 likely',
      'mozilla/thunderbird <102.15.1 likely',
      'mozilla/thunderbird >=115.0 <115.2.2 likely',
      'microsoft/edge <117.0.2045.31 likely',
      'webmproject/libwebp <1.3.2 likely',
    ],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2023-5341',
    ratings: 'CNA 3.1 6.2',
    exploit: undefined,
    cwes: ['CWE-416'],
    ranges: [],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2024-3094',
    ratings: 'CNA 3.1 10, NVD 3.1 10',
    exploit: undefined,
    cwes: ['CWE-506'],
    ranges: ['tukaani/xz >=5.6.0 <=5.6.0 likely', 'tukaani/xz >=5.6.1 <=5.6.1 likely'],
    skipped: 0,
  },
  {
    file: 'osvdev-CVE-2024-47177',
    ratings: 'CNA 3.1 9',
    exploit: undefined,
    cwes: ['CWE-77'],
    ranges: [],
    skipped: 0,
  },
];

function lookup(vendor: string, product: string): readonly CpeProduct[] {
  if (/_(?:community|enterprise|lts)$/.test(product)) return [];
  return [{id: `${vendor}/${product}`, platforms: ['windows', 'macos', 'linux'], scheme: 'generic'}];
}

const Page = v.object({vulnerabilities: v.tupleWithRest([v.unknown()], v.unknown())});
const Wrapped = v.object({item: v.unknown()});

/** A page's first item, a wrapped item, or the bare record; the made-up id of one becomes a possible one. */
function open(file: string): unknown {
  const text = readFileSync(`${DATA}${file}.json`, 'utf8').replace('CVE-2023-JVM-TEST', 'CVE-2023-9999');
  const json: unknown = JSON.parse(text);
  const inner = v.is(Wrapped, json) ? json.item : json;
  return v.is(Page, inner) ? inner.vulnerabilities[0] : inner;
}

test.skipIf(absent).for(rows)('reads $file (SKIPPED without ../shared/data)', (row) => {
  const json = open(row.file);
  const facts = readNvd(json)?.cves[0];
  const {advisories, skipped} = readNvdRanges(json, lookup);

  expect({
    file: row.file,
    ratings: facts?.ratings.map(({by, version, score}) => `${by} ${version} ${score}`).join(', '),
    exploit: facts?.exploit,
    cwes: facts?.cwes,
    ranges: advisories
      .filter(({source}) => row.only?.test(source) ?? true)
      .map(({source, introduced, fixed, lastAffected, trust, platforms}) =>
        [
          source,
          introduced && `>=${introduced}`,
          fixed && `<${fixed}`,
          lastAffected && `<=${lastAffected}`,
          introduced ?? fixed ?? lastAffected ?? '*',
          trust,
          platforms?.join('+'),
        ]
          .filter((word, at) => word !== undefined && (at !== 4 || word === '*'))
          .join(' '),
      ),
    skipped,
  }).toEqual({...row, only: undefined});
});

test.skipIf(absent)('every record there is has its row (SKIPPED without ../shared/data)', () => {
  const files = globSync('**/*.json', {cwd: DATA}).map((file) => file.replace(/\.json$/, ''));

  expect(files.toSorted()).toEqual(rows.map(({file}) => file).toSorted());
});
