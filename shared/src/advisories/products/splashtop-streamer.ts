import type {Product} from './product.ts';

/** Splashtop Streamer. */
export const splashtopStreamer: Product = {
  id: 'splashtop-streamer',
  title: 'Splashtop Streamer',
  vendor: 'Splashtop',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['splashtop streamer'],
  publishers: ['splashtop'],
  bundleIds: ['com.splashtop.Splashtop-Streamer'],
  packages: {winget: ['Splashtop.SplashtopStreamer'], homebrew: ['splashtop-streamer']},
  cpes: ['splashtop:streamer', 'splashtop:splashtop_streamer'],
  cna: ['splashtop/streamer'],
};
