import type {Product} from './product.ts';

/** Rocket.Chat. */
export const rocketChatDesktop: Product = {
  id: 'rocket-chat-desktop',
  title: 'Rocket.Chat',
  vendor: 'Rocket.Chat',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['rocket.chat'],
  publishers: ['rocket.chat'],
  bundleIds: ['chat.rocket'],
  packages: {
    winget: ['RocketChat.RocketChat'],
    chocolatey: ['rocketchat'],
    homebrew: ['rocket-chat'],
    snap: ['rocketchat-desktop'],
  },
  cpes: ['rocket.chat:rocket.chat_desktop'],
};
