import type {Product} from './product.ts';

/** NVIDIA CUDA Toolkit. */
export const cudaToolkit: Product = {
  id: 'cuda-toolkit',
  title: 'NVIDIA CUDA Toolkit',
  vendor: 'NVIDIA',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['nvidia cuda toolkit'],
  publishers: ['nvidia'],
  packages: {winget: ['Nvidia.CUDA'], chocolatey: ['cuda']},
  cpes: ['nvidia:cuda_toolkit'],
  cna: ['nvidia/cuda toolkit', 'nvidia/nvidia cuda toolkit'],
};
