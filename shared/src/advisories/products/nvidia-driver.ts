import type {Product} from './product.ts';
import {nvidiaVersion} from './tool-version.ts';

/** NVIDIA GPU Driver. Windows writes 536.23 as `31.0.15.3623`: the last five digits are the version. */
export const nvidiaDriver: Product = {
  id: 'nvidia-driver',
  title: 'NVIDIA GPU Driver',
  vendor: 'NVIDIA',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['nvidia graphics driver'],
  publishers: ['nvidia'],
  cpes: ['nvidia:gpu_display_driver'],
  cna: [
    'nvidia/nvidia gpu display driver, vgpu driver, and cloud gaming driver',
    'nvidia/gpu display driver, vgpu driver, cloud gaming driver',
    'nvidia/gpu display driver, vgpu software, and cloud gaming',
    'nvidia/gpu display driver, vgpu software, cloud gaming',
    'nvidia/gpu_display_driver',
  ],
  version: nvidiaVersion,
};
