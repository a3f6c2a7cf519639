import type {Collector} from '../collector.ts';
import {clip} from './formats/read.ts';

const FOLDER = '/sys/kernel/security';

/** How far the kernel closes itself to root (kernel_lockdown(7)). */
export const lockdown: Collector = {
  id: 'lockdown',
  platforms: ['linux'],
  foreign: false,
  // It only rises, and starts anew with the kernel.
  watches: [],
  async collect(system) {
    const text = await system.readText(`${FOLDER}/lockdown`);
    const mode = /\[(?<mode>\w+)\]/.exec(text ?? '')?.groups?.['mode'];
    if (text !== undefined) {
      return {facts: {lockdown: {supported: true, ...(mode === undefined ? {} : {mode: clip(mode)})}}};
    }
    // Without securityfs the kernel cannot be asked.
    const names = (await system.list(FOLDER)) ?? [];
    return names.length === 0 ? undefined : {facts: {lockdown: {supported: false}}};
  },
};
