import {type BoundCheck, defineCheck} from './check.ts';
import {startsOne} from './kit/service.ts';

/** This check verifies that unknown USB devices do not work at once. */
export const usbDevices: BoundCheck = defineCheck({
  id: 'usb-devices',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['programs', 'services'],
  minutes: 30,
  remedies: [{platform: 'linux'}],
  references: ['Lynis USB-3000'],
  text: {
    en: {
      title: 'Unknown USB devices have to be allowed first',
      failure: 'Any USB device works as soon as it is plugged in',
      why: 'A stick that poses as a keyboard types commands within seconds; one with a damaged description uses an error of a driver.',
      look: 'Run: systemctl is-enabled usbguard – it should say enabled.',
      remedy: [
        'Install usbguard, and keep a second way in (SSH) until it runs.',
        'Write rules for what is plugged in now: usbguard generate-policy > /etc/usbguard/rules.conf',
        'Start it: systemctl enable --now usbguard.',
      ],
    },
    de: {
      title: 'Unbekannte USB-Geräte müssen erst erlaubt werden',
      failure: 'Jedes USB-Gerät funktioniert, sobald es steckt',
      why: 'Ein Stick, der sich als Tastatur ausgibt, tippt binnen Sekunden Befehle; einer mit beschädigter Beschreibung nutzt den Fehler eines Treibers.',
      look: 'Führen Sie aus: systemctl is-enabled usbguard – es sollte enabled erscheinen.',
      remedy: [
        'Installieren Sie usbguard, und behalten Sie einen zweiten Zugang (SSH), bis es läuft.',
        'Schreiben Sie Regeln für das, was gerade steckt: usbguard generate-policy > /etc/usbguard/rules.conf',
        'Starten Sie es: systemctl enable --now usbguard.',
      ],
    },
  },
  judge({programs, services: {enabled}}) {
    if (!programs.includes('usbguard-daemon')) return {status: 'fail', evidence: ['not installed: usbguard']};
    if (startsOne(enabled, ['usbguard'])) return {status: 'pass'};
    return {status: 'fail', share: 0.3, evidence: ['not enabled: usbguard']};
  },
});
