import {type Example, macos, windows} from './example.ts';

/** Adobe. */
export const adobe: readonly Example[] = [
  [
    windows('Adobe Acrobat (64-bit)', 'Adobe', '23.008.20421'),
    ['adobe-acrobat', '23.008.20421', 'confirmed'],
  ],
  [
    macos('Adobe Acrobat', 'com.adobe.Acrobat.Pro', '23.008.20421'),
    ['adobe-acrobat', '23.008.20421', 'confirmed'],
  ],
  [
    windows('Adobe Acrobat DC (2015)', 'Adobe Systems Incorporated', '15.006.30527'),
    ['adobe-acrobat-classic', '15.006.30527', 'confirmed'],
  ],
  [windows('Adobe Acrobat (64-bit)', 'Adobe', ''), undefined],
  [windows('Adobe Refresh Manager', 'Adobe', '1.8.0'), undefined],
  [
    windows('Adobe Acrobat 2020', 'Adobe Systems Incorporated', '20.005.30636'),
    ['adobe-acrobat-classic', '20.005.30636', 'confirmed'],
  ],
  [
    windows('Adobe Acrobat XI Pro', 'Adobe Systems Incorporated', '11.0.23'),
    ['adobe-acrobat-classic', '11.0.23', 'confirmed'],
  ],
  [
    windows('Adobe Acrobat Reader DC - Deutsch', 'Adobe Systems Incorporated', '17.009.20044'),
    ['adobe-acrobat-reader', '17.009.20044', 'confirmed'],
  ],
  [
    windows('Adobe Acrobat Reader DC MUI', 'Adobe Systems Incorporated', '20.012.20048'),
    ['adobe-acrobat-reader', '20.012.20048', 'confirmed'],
  ],
  [
    macos('Adobe Acrobat Reader', 'com.adobe.Reader', '23.008.20421'),
    ['adobe-acrobat-reader', '23.008.20421', 'confirmed'],
  ],
  [
    windows('Spelling Dictionaries Support For Adobe Reader 9', 'Adobe Systems Incorporated', '9.0.0'),
    undefined,
  ],
  [
    windows('Adobe Reader X (10.1.2)', 'Adobe Systems Incorporated', '10.1.2'),
    ['adobe-acrobat-reader-classic', '10.1.2', 'confirmed'],
  ],
  [
    windows('Adobe Acrobat Reader 2017 - English', 'Adobe Systems Incorporated', '17.011.30204'),
    ['adobe-acrobat-reader-classic', '17.011.30204', 'confirmed'],
  ],
  [
    windows('Adobe Flash Player 32 NPAPI', 'Adobe', '32.0.0.321'),
    ['adobe-flash-player', '32.0.0.321', 'confirmed'],
  ],
  [
    windows('Adobe Flash Player 11 Plugin', 'Adobe Systems Incorporated', '11.1.102.62'),
    ['adobe-flash-player', '11.1.102.62', 'confirmed'],
  ],
  [macos('Adobe Flash Player', undefined, '10.1'), ['adobe-flash-player', '10.1', 'likely']],
  [
    macos('Adobe Flash Player Install Manager', 'com.adobe.flashplayer.installmanager', '32.0.0.465'),
    undefined,
  ],
  [
    windows('Adobe Shockwave Player 12.3', 'Adobe, Inc.', '12.3.5.205'),
    ['adobe-shockwave-player', '12.3.5.205', 'confirmed'],
  ],
  [
    windows('Adobe Shockwave Player 11', 'Adobe Systems, Inc.', '11'),
    ['adobe-shockwave-player', '11', 'confirmed'],
  ],
  [windows('Adobe AIR', 'HARMAN International', '50.2.1.1'), ['adobe-air', '50.2.1.1', 'confirmed']],
  [windows('Adobe AIR', 'Adobe Systems Inc.', '1.0.8.4990'), ['adobe-air', '1.0.8.4990', 'confirmed']],
  [windows('Adobe Photoshop 2024', 'Adobe Inc.', '25.0.0.37'), ['adobe-photoshop', '25.0.0', 'confirmed']],
  [
    windows('Adobe Illustrator 2024', 'Adobe Inc.', '28.0.0.88'),
    ['adobe-illustrator', '28.0.0', 'confirmed'],
  ],
  [windows('Adobe InDesign 2024', 'Adobe Inc.', '19.0.0.151'), ['adobe-indesign', '19.0.0', 'confirmed']],
  [windows('Adobe InCopy 2024', 'Adobe Inc.', '19.0.0.151'), ['adobe-incopy', '19.0.0', 'confirmed']],
  [
    windows('Adobe After Effects 2024', 'Adobe Inc.', '24.0.0.55'),
    ['adobe-after-effects', '24.0.0', 'confirmed'],
  ],
  [
    windows('Adobe Premiere Pro 2024', 'Adobe Inc.', '24.0.0.58'),
    ['adobe-premiere-pro', '24.0.0', 'confirmed'],
  ],
  [
    windows('Adobe Media Encoder 2024', 'Adobe Inc.', '24.0.0.54'),
    ['adobe-media-encoder', '24.0.0', 'confirmed'],
  ],
  [windows('Adobe Audition 2024', 'Adobe Inc.', '24.0.0.46'), ['adobe-audition', '24.0.0', 'confirmed']],
  [windows('Adobe Animate 2024', 'Adobe Inc.', '24.0.0.305'), ['adobe-animate', '24.0.0', 'confirmed']],
  [windows('Adobe Bridge 2024', 'Adobe Inc.', '14.0.0.102'), ['adobe-bridge', '14.0.0', 'confirmed']],
  [windows('Adobe Dimension 2024', 'Adobe Inc.', '4.0.0.123'), ['adobe-dimension', '4.0.0', 'confirmed']],
  [
    windows('Adobe Dreamweaver 2024', 'Adobe Inc.', '21.3.0.15593'),
    ['adobe-dreamweaver', '21.3.0', 'confirmed'],
  ],
  [windows('Adobe FrameMaker 2024', 'Adobe Inc.', '17.0.2.431'), ['adobe-framemaker', '17.0.2', 'confirmed']],
  [windows('Adobe Lightroom 2024', 'Adobe Inc.', '7.0.0.123'), ['adobe-lightroom', '7.0.0', 'confirmed']],
  [
    windows('Adobe Substance 3D Painter 2024', 'Adobe Inc.', '9.1.1.2936'),
    ['adobe-substance-painter', '9.1.1', 'confirmed'],
  ],
  [
    windows('Adobe Creative Cloud', 'Adobe Systems Incorporated', '5.10.0.573'),
    ['adobe-creative-cloud', '5.10.0.573', 'confirmed'],
  ],
  [
    macos('Creative Cloud', 'com.adobe.acc.AdobeCreativeCloud', '6.0.0.571'),
    ['adobe-creative-cloud', '6.0.0.571', 'confirmed'],
  ],
  [
    windows('Adobe ColdFusion 2021', 'Adobe', '2021.0.0.323925'),
    ['adobe-coldfusion', undefined, 'confirmed'],
  ],
];
