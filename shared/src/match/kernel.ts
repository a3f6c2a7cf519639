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

/** True for the kernel's source in any branch or flavour: `linux`, `linux-6.1`, `linux-hwe-6.5`, `linux-aws`. */
export function isKernelSource(source: string): boolean {
  return source.startsWith('linux') && KERNEL.test(source);
}

/** Debian's branches, and Ubuntu's flavours with theirs (ubuntu.com/kernel/variants). */
const KERNEL =
  /^linux(?:-(?:aws|azure|bluefield|fips|gcp|gke|gkeop|hwe|ibm|intel|iot|kvm|lowlatency|nvidia|oem|oracle|raspi|realtime|riscv|xilinx))?(?:-(?:edge|fde|fips|hwe|lts|osp1|zynqmp))?(?:-\d{1,2}\.\d{1,3})?$/;

/** Packages of the rpm families' kernels whose files are what boots (Fedora and RHEL; SUSE's flavours). */
const RPM_IMAGE = /^kernel(?:-(?:rt|64k|default|azure|debug))?(?:-core|-modules(?:-core|-extra)?)?$/;

/** The same for rpm: an image runs when its version, release and architecture are what `uname -r` says. */
export function rpmKernelRunning({name, version, arch = ''}: Software, boot: Boot): Running {
  if (!RPM_IMAGE.test(name)) return 'not-running';
  if (boot.foreign || boot.bootedKernel === undefined) return 'unknown';
  const release = version.slice(version.indexOf(':') + 1);
  const booted = boot.bootedKernel.replace(/\+(?:rt|64k|debug)$/, '');
  // SUSE names the flavour instead of the architecture and leaves off the last build counter.
  const names = [`${release}.${arch}`, `${release.replace(/\.\d{1,4}$/, '')}-default`, `${release}-default`];
  return names.includes(booted) ? 'running' : 'not-running';
}

/** True for the kernel among sources and packages of the rpm families. */
export function isRpmKernel(component: string): boolean {
  return /^kernel(?:-(?:rt|64k|default|azure|source|syms|macros|devel|headers))?$/.test(component);
}

/** `linux-image-6.1.0-27-amd64`, with `-unsigned` when built without Debian's key. */
const IMAGE = /^linux-(?:image|modules|binary)-(?<release>\d.{1,100}?)(?:-unsigned)?$/;
