import type {Product} from './product.ts';

/** Slack. */
export const slack: Product = {
  id: 'slack',
  title: 'Slack',
  vendor: 'Slack',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['slack', 'slack machine - msi'],
  publishers: ['slack'],
  bundleIds: ['com.tinyspeck.slackmacgap'],
  packages: {
    winget: ['SlackTechnologies.Slack'],
    chocolatey: ['slack'],
    homebrew: ['slack'],
    deb: ['slack-desktop'],
    rpm: ['slack'],
    snap: ['slack'],
    flatpak: ['com.slack.Slack'],
  },
  cpes: ['slack:slack'],
  cna: ['slack/slack desktop', 'slack/slack', 'slack technologies/slack'],
};
