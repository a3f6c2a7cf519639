import type {Product} from './product.ts';
import {versionParts} from './vendor-version.ts';

/** Visual Studio. */
export const visualStudio: Product = {
  id: 'visual-studio',
  title: 'Visual Studio',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'visual studio community #',
    'visual studio professional #',
    'visual studio enterprise #',
    'visual studio build tools #',
    'microsoft visual studio community #',
    'microsoft visual studio professional #',
    'microsoft visual studio enterprise #',
    'visual studio community # preview',
  ],
  publishers: ['microsoft'],
  packages: {
    winget: [
      'Microsoft.VisualStudio.2022.Community',
      'Microsoft.VisualStudio.2022.Professional',
      'Microsoft.VisualStudio.2022.Enterprise',
      'Microsoft.VisualStudio.2022.BuildTools',
      'Microsoft.VisualStudio.2019.Community',
      'Microsoft.VisualStudio.2019.Professional',
      'Microsoft.VisualStudio.2019.Enterprise',
      'Microsoft.VisualStudio.2019.BuildTools',
    ],
  },
  cpes: [
    'microsoft:visual_studio_2022',
    'microsoft:visual_studio_2019',
    'microsoft:visual_studio_2017',
    'microsoft:visual_studio',
  ],
  cna: [
    'microsoft/microsoft visual studio 2022 version *',
    'microsoft/microsoft visual studio 2019 version *',
    'microsoft/microsoft visual studio 2017 version *',
    'microsoft/microsoft visual studio 2015 *',
    'microsoft/microsoft visual studio 2013 *',
    'microsoft/microsoft visual studio 2012 *',
    'microsoft/microsoft visual studio #',
  ],
  endOfLife: {slug: 'visual-studio', parts: 2},
  version: visualStudioVersion,
};

/** The installed list has a build in the third place (`17.14.36301.6`), which no advisory counts by: only `17.14.13` is read. */
function visualStudioVersion(raw: string, name: string): string | undefined {
  const parts = versionParts(raw, name);
  return parts?.[2] === undefined || parts[2] > 999 ? undefined : parts.slice(0, 3).join('.');
}
