import fc from 'fast-check';
import {expect, test} from 'vitest';

import {normaliseName} from './normalise.ts';

test.for([
  ['Mozilla Firefox 68.8.0 ESR (x64 en-US)', 'mozilla firefox esr'],
  ['Mozilla Firefox (x64 zh-Hans-CN)', 'mozilla firefox'],
  ['Mozilla Firefox 33.1 (x86 de)', 'mozilla firefox'],
  ['Mozilla Thunderbird (2.0.0.23)', 'mozilla thunderbird'],
  ['7-Zip 23.01 (x64)', '7-zip'],
  ['7-Zip 19.00 (x64 edition)', '7-zip'],
  ['7-Zip 20.02 alpha (x64)', '7-zip alpha'],
  ['PuTTY release 0.80 (64-bit)', 'putty'],
  ['Skype version 8.109', 'skype'],
  ['TeamViewer 11', 'teamviewer 11'],
  ['TortoiseSVN 1.14.5.29465 (64 bit)', 'tortoisesvn'],
  ['CCleaner (remove only)', 'ccleaner'],
  ['LastPass (uninstall only)', 'lastpass'],
  ['BleachBit 4.0.0.1628 (current user)', 'bleachbit'],
  ['Microsoft Visual Studio Code (User)', 'microsoft visual studio code'],
  ['Java(TM) SE Development Kit 17.0.8 (64-bit)', 'java se development kit'],
  ['Java 8 Update 351 (64-bit)', 'java 8 update 351'],
  ['Java™ Platform®', 'java platform'],
  ['Adobe Acrobat Reader DC - Deutsch', 'adobe acrobat reader dc'],
  ['Adobe Acrobat DC (2015)', 'adobe acrobat dc 2015'],
  ['Adobe Reader X (10.1.2)', 'adobe reader x'],
  ['Microsoft 365 Apps for enterprise - en-us', 'microsoft 365 apps for enterprise'],
  ['Microsoft Office Access MUI (English) 2010', 'microsoft office access mui 2010'],
  ['Microsoft .NET Runtime - 6.0.36 (x64)', 'microsoft .net runtime'],
  [
    'Microsoft Visual C++ 2013 Redistributable (x64) - 12.0.30501',
    'microsoft visual c++ 2013 redistributable',
  ],
  [
    'Microsoft Visual C++ 2022 X64 Minimum Runtime - 14.36.32532',
    'microsoft visual c++ 2022 minimum runtime',
  ],
  ['Security Update for CAPICOM (KB931906)', 'security update for capicom kb931906'],
  ['PowerShell 7-x64', 'powershell 7'],
  ['Python 3.8.3 (64-bit)', 'python'],
  ['Python 3.11.4 Core Interpreter (64-bit)', 'python core interpreter'],
  ['Node.js', 'node.js'],
  ['MPC-HC 1.9.6 (64-bit)', 'mpc-hc'],
  ['Notepad++ (64-bit x64)', 'notepad++'],
  ['Evernote v. 6.21.2', 'evernote'],
  ['GoldWave v6.52', 'goldwave'],
  ['OpenJDK 1.8.0_252-2-ojdkbuild', 'openjdk'],
  ['PeaZip 7.2.1 (WIN64)', 'peazip'],
  ['Postman x86_64 9.31.0', 'postman'],
  ['balenaEtcher 1.5.107', 'balenaetcher'],
  ['VMware, Inc.', 'vmware inc'],
  ['Zoom Video Communications, Inc.', 'zoom video communications inc'],
  ['PostgreSQL 12 ', 'postgresql 12'],
  ['КриптоПро CSP', 'криптопро csp'],
  ['Ｇｏｏｇｌｅ　Ｃｈｒｏｍｅ', 'google chrome'],
  ['Google\u200B \u202EChrome\u0000', 'google chrome'],
  ['Safari.app', 'safari'],
  ['64 bit', ''],
  ['((((', ''],
  ['', ''],
  ['__proto__', '__proto__'],
] as const)('%j is %j', ([raw, expected]) => {
  expect(normaliseName(raw)).toBe(expected);
});

test('reads no more than the first 512 characters', () => {
  expect(normaliseName(`chrome ${'\u202E'.repeat(1_000_000)}`)).toBe('chrome');
  expect(normaliseName('a'.repeat(1_000_000))).toBe('a'.repeat(512));
  expect(normaliseName('ﷺ'.repeat(1_000_000)).length).toBeLessThanOrEqual(512);
});

test('never throws, never leaves capitals, doubled spaces or invisible characters', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 700}), (raw) => {
      expect(normaliseName(raw)).not.toMatch(/[A-Z]|\s{2}|^\s|\s$|\p{Cc}|\p{Cf}/u);
    }),
  );
});
