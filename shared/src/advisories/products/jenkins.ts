import type {Product} from './product.ts';
import {versionInName} from './vendor-version.ts';

/** Jenkins. */
export const jenkins: Product = {
  id: 'jenkins',
  title: 'Jenkins',
  vendor: 'Jenkins Project',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['jenkins'],
  publishers: ['jenkins project', 'jenkins'],
  packages: {
    chocolatey: ['jenkins'],
    homebrew: ['jenkins', 'jenkins-lts'],
    deb: ['jenkins'],
    rpm: ['jenkins'],
  },
  cpes: ['jenkins:jenkins'],
  cna: ['jenkins project/jenkins', 'jenkins/jenkins'],
  version: versionInName,
};
