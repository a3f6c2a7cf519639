import type {Product} from './product.ts';

/** On-premises data gateway. */
export const onPremisesDataGateway: Product = {
  id: 'on-premises-data-gateway',
  title: 'On-premises data gateway',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'on-premises data gateway',
    'on-premises data gateway standard mode',
    'on-premises data gateway personal mode',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:on-premises_data_gateway'],
  cna: ['microsoft/microsoft on-premises data gateway', 'microsoft/on-premises data gateway'],
};
