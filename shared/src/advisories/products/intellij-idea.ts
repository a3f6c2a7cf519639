import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/**
 * IntelliJ IDEA. Its installed list holds the build (`232.9559.62`); the year version of advisories stands in the
 * name.
 */
export const intellijIdea: Product = {
  id: 'intellij-idea',
  title: 'IntelliJ IDEA',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [
    'intellij idea',
    'intellij idea community edition',
    'intellij idea ultimate',
    'intellij idea educational edition',
  ],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.intellij', 'com.jetbrains.intellij.ce'],
  packages: {
    winget: ['JetBrains.IntelliJIDEA.Ultimate', 'JetBrains.IntelliJIDEA.Community'],
    chocolatey: ['intellijidea-ultimate', 'intellijidea-community'],
    homebrew: ['intellij-idea', 'intellij-idea-ce'],
    snap: ['intellij-idea-ultimate', 'intellij-idea-community'],
  },
  cpes: ['jetbrains:intellij_idea'],
  cna: ['jetbrains/intellij idea', 'jetbrains/intellij_idea'],
  version: yearVersion,
};
