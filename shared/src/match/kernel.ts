import type {Running, Software} from '../inventory/index.ts';

/** What is known of the kernel: the release that is booted, and whether this root directory is the running one. */
export interface Boot {
  readonly bootedKernel?: string | undefined;
  readonly foreign: boolean;
}

/**
 * Only the image the machine has booted runs (wazuh #36983, vuls #1382: not the meta package, not the newest).
 * Other images, headers (`linux-libc-dev`; grype #1787) and tools of the kernel's source are merely present.
 * Whether an image runs is unknown where the booted release is, as under another root directory.
 */
export function kernelRunning(software: Software, boot: Boot): Running {
  const release = IMAGE.exec(software.name)?.groups?.['release'];
  if (release === undefined) return 'not-running';
  if (boot.foreign || boot.bootedKernel === undefined) return 'unknown';
  return release === boot.bootedKernel ? 'running' : 'not-running';
}

/** True for the kernel's source in any branch: `linux`, `linux-6.1`. */
export function isKernelSource(source: string): boolean {
  return source.startsWith('linux') && /^linux(?:-\d{1,2}\.\d{1,3})?$/.test(source);
}

/** `linux-image-6.1.0-27-amd64`, with `-unsigned` when built without Debian's key. */
const IMAGE = /^linux-(?:image|modules|binary)-(?<release>\d.{1,100}?)(?:-unsigned)?$/;
