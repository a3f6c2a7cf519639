import type {Product} from './product.ts';

/** Microsoft Visual C++ Redistributable. */
export const visualCppRedistributable: Product = {
  id: 'visual-cpp-redistributable',
  title: 'Microsoft Visual C++ Redistributable',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft visual c++ # redistributable',
    'microsoft visual c++ 2015-2022 redistributable',
    'microsoft visual c++ 2015-2019 redistributable',
    'microsoft visual c++ 2017-2019 redistributable',
    'microsoft visual c++ v14 redistributable',
  ],
  publishers: ['microsoft'],
  packages: {
    winget: [
      'Microsoft.VCRedist.2015+.x64',
      'Microsoft.VCRedist.2015+.x86',
      'Microsoft.VCRedist.2013.x64',
      'Microsoft.VCRedist.2013.x86',
      'Microsoft.VCRedist.2012.x64',
      'Microsoft.VCRedist.2010.x64',
    ],
    chocolatey: ['vcredist140', 'vcredist2013', 'vcredist2012', 'vcredist2010'],
  },
  cpes: ['microsoft:visual_c++_redistributable', 'microsoft:visual_c_plus_plus_redistributable_installer'],
  cna: ['microsoft/visual c++ redistributable installer', 'microsoft/microsoft visual c++ redistributable'],
};
