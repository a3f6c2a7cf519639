import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** MOVEit Transfer. Its advisories count years (`2023.0.1`); a list that counts otherwise does not tell which. */
export const moveitTransfer: Product = {
  id: 'moveit-transfer',
  title: 'MOVEit Transfer',
  vendor: 'Progress',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['moveit transfer', 'progress moveit transfer'],
  publishers: ['progress', 'ipswitch'],
  cpes: ['progress:moveit_transfer'],
  cna: ['progress/moveit transfer', 'progress/moveit_transfer'],
  version: yearVersion,
};
