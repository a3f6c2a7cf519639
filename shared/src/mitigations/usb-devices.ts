import type {Mitigation} from './mitigation.ts';

/** USBGuard keeps the kernel from binding a driver to a device nobody allowed; a device may pretend to be another. */
export const usbDevices: Mitigation = {
  id: 'usb-devices',
  checks: ['usb-devices'],
  effectiveness: 0.7,
  affects: {
    kernel: true,
    parts: ['usb', 'hid', 'alsa: usb-audio', 'media: usb', 'media: uvcvideo', 'net: usb', 'wifi: usb'],
    vectors: ['P'],
  },
  source: 'https://usbguard.github.io/',
  text: {
    en: {
      title: 'USB devices need to be allowed',
      why: 'The driver with this flaw is not started for a device that nobody has allowed.',
    },
    de: {
      title: 'USB-Geräte müssen erlaubt werden',
      why: 'Der Treiber mit diesem Fehler startet nicht für ein Gerät, das niemand erlaubt hat.',
    },
  },
};
