import type {Product} from './product.ts';
import {unreadable} from './tool-version.ts';

/** MinIO. Releases are instants (`RELEASE.2023-03-20T20-16-18Z`), which no order here reads. */
export const minio: Product = {
  id: 'minio',
  title: 'MinIO',
  vendor: 'MinIO',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [],
  packages: {homebrew: ['minio'], deb: ['minio'], rpm: ['minio']},
  cpes: ['minio:minio'],
  cna: ['minio/minio'],
  version: unreadable,
};
