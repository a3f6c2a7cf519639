import type {Product} from './product.ts';

/** RabbitMQ Server. */
export const rabbitmq: Product = {
  id: 'rabbitmq',
  title: 'RabbitMQ Server',
  vendor: 'Broadcom',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['rabbitmq server'],
  publishers: ['pivotal software', 'vmware', 'broadcom'],
  packages: {
    chocolatey: ['rabbitmq'],
    homebrew: ['rabbitmq'],
    deb: ['rabbitmq-server'],
    rpm: ['rabbitmq-server'],
  },
  cpes: ['vmware:rabbitmq', 'pivotal_software:rabbitmq'],
};
