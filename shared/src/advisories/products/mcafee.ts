import type {Product} from './product.ts';

/** McAfee. */
export const mcafee: Product = {
  id: 'mcafee',
  title: 'McAfee',
  vendor: 'McAfee',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'mcafee',
    'mcafee total protection',
    'mcafee internet security',
    'mcafee livesafe',
    'mcafee antivirus plus',
  ],
  publishers: ['mcafee'],
  cpes: ['mcafee:total_protection', 'mcafee:internet_security', 'mcafee:livesafe', 'mcafee:antivirus_plus'],
  cna: [
    'mcafee/total protection',
    'mcafee, llc/mcafee total protection',
    'mcafee/mcafee total protection (mtp)',
    'mcafee/mcafee total protection',
  ],
};
