import type {BoundCheck} from './check.ts';
import {launchServiceCheck} from './kit/launch-service.ts';

/** This check verifies that the web server of macOS is off. */
export const webServer: BoundCheck = launchServiceCheck({
  id: 'web-server',
  category: 'network',
  references: [],
  labels: ['org.apache.httpd'],
  text: {
    en: {
      title: 'The web server of macOS is off',
      failure: 'The web server of macOS is on',
      why: 'It serves files of this device to everybody in the network and is attacked like any web server, mostly forgotten.',
    },
    de: {
      title: 'Der Webserver von macOS ist aus',
      failure: 'Der Webserver von macOS ist an',
      why: 'Er liefert Dateien dieses Geräts an alle im Netz aus und wird wie jeder Webserver angegriffen, meist vergessen.',
    },
  },
});
