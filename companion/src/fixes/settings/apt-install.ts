import {APT_OPTIONS} from '../apt-command.ts';

/** Adds one package of the device's own archives, and nothing that is only suggested. */
export const APT_INSTALL = ['install', '--no-install-recommends', ...APT_OPTIONS, '--'] as const;
