import type {Product} from './product.ts';

/** N-able Automation Manager Agent. */
export const nAbleAutomationManager: Product = {
  id: 'n-able-automation-manager',
  title: 'N-able Automation Manager Agent',
  vendor: 'N-able',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['automation manager agent'],
  publishers: ['n-able', 'solarwinds msp'],
  cpes: ['n-able:automation_manager_agent'],
  cna: ['n-able/automationmanageragent', 'n-able/automation_manager_agent'],
};
