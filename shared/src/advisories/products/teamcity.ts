import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** TeamCity. The server; its build agents are patched by it. */
export const teamcity: Product = {
  id: 'teamcity',
  title: 'TeamCity',
  vendor: 'JetBrains',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['jetbrains teamcity', 'teamcity'],
  publishers: ['jetbrains'],
  packages: {chocolatey: ['teamcity']},
  cpes: ['jetbrains:teamcity'],
  cna: ['jetbrains/teamcity'],
  version: yearVersion,
};
