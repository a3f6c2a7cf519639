import type {Product} from './product.ts';

/** FFmpeg. */
export const ffmpeg: Product = {
  id: 'ffmpeg',
  title: 'FFmpeg',
  vendor: 'FFmpeg',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['ffmpeg'],
  packages: {winget: ['Gyan.FFmpeg'], chocolatey: ['ffmpeg'], homebrew: ['ffmpeg'], snap: ['ffmpeg']},
  cpes: ['ffmpeg:ffmpeg'],
  cna: ['ffmpeg/ffmpeg', 'n/a/ffmpeg'],
};
