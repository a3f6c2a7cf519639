import {bareVersion, dotted} from '../bound.ts';
import type {Habit} from './habit.ts';

/**
 * NVIDIA's records bound the vGPU software (13.8, 16.1), not the display driver it brings (474.44, 536.23;
 * docs.nvidia.com/vgpu, "Release Notes"): such a bound says nothing of a driver.
 */
export const nvidia: Habit = {
  assigners: ['nvidia'],
  concerns(productId, {version, lessThan, lessThanOrEqual}) {
    const [major = 0] = dotted(bareVersion(lessThan ?? lessThanOrEqual ?? version)) ?? [];
    return productId !== 'nvidia-driver' || major >= 100;
  },
};
