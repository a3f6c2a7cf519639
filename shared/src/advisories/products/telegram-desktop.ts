import type {Product} from './product.ts';

/** Telegram Desktop. */
export const telegramDesktop: Product = {
  id: 'telegram-desktop',
  title: 'Telegram Desktop',
  vendor: 'Telegram',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['telegram desktop', 'telegram'],
  publishers: ['telegram'],
  bundleIds: ['com.tdesktop.Telegram', 'ru.keepcoder.Telegram'],
  packages: {
    winget: ['Telegram.TelegramDesktop'],
    chocolatey: ['telegram', 'telegram.install'],
    homebrew: ['telegram', 'telegram-desktop'],
    snap: ['telegram-desktop'],
    flatpak: ['org.telegram.desktop'],
  },
  cpes: ['telegram:telegram_desktop', 'telegram:telegram'],
  cna: ['telegram/telegram desktop', 'telegram/telegram'],
};
