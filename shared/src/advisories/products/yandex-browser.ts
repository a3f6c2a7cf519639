import type {Product} from './product.ts';

/** Yandex Browser. */
export const yandexBrowser: Product = {
  id: 'yandex-browser',
  title: 'Yandex Browser',
  vendor: 'Yandex',
  platforms: ['windows', 'macos'],
  scheme: 'chrome',
  names: ['yandex', 'yandex browser', 'yandex.browser'],
  publishers: ['yandex', 'ооо яндекс'],
  bundleIds: ['ru.yandex.desktop.yandex-browser'],
  packages: {winget: ['Yandex.Browser'], homebrew: ['yandex']},
  cpes: ['yandex:yandex_browser'],
  cna: ['yandex/browser', 'yandex/yandex browser'],
};
