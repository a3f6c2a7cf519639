import {type BoundCheck, defineCheck} from './check.ts';
import {startsOne} from './kit/service.ts';

const LOGGERS = ['rsyslog', 'syslog-ng'];

/** This check verifies that the system's log is still there after a restart. */
export const logRetention: BoundCheck = defineCheck({
  id: 'log-retention',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['logging', 'services'],
  minutes: 3,
  remedies: [
    {
      platform: 'linux',
      command: 'sudo mkdir -p /var/log/journal && sudo systemctl restart systemd-journald',
    },
  ],
  references: ['Lynis LOGG-2130'],
  text: {
    en: {
      title: 'The log outlives a restart',
      failure: 'The log is lost with each restart',
      why: 'An attacker wipes their traces by restarting the device, and what led to a crash cannot be found out either.',
      look: 'Run: journalctl --list-boots – it should list more than the present start.',
      remedy: [
        'Create the folder /var/log/journal; journald then keeps its log there.',
        'Or install rsyslog.',
      ],
    },
    de: {
      title: 'Das Protokoll übersteht einen Neustart',
      failure: 'Das Protokoll geht mit jedem Neustart verloren',
      why: 'Ein Angreifer verwischt seine Spuren mit einem Neustart, und auch die Ursache eines Absturzes lässt sich nicht mehr finden.',
      look: 'Führen Sie aus: journalctl --list-boots – es sollte mehr als den jetzigen Start auflisten.',
      remedy: [
        'Legen Sie den Ordner /var/log/journal an; journald bewahrt sein Protokoll dann dort auf.',
        'Oder installieren Sie rsyslog.',
      ],
    },
  },
  judge({logging: {journalStorage, journalFolder}, services: {enabled}}) {
    if (startsOne(enabled, LOGGERS) || journalStorage === 'persistent') return {status: 'pass'};
    if (journalStorage === 'auto' && journalFolder) return {status: 'pass'};
    return {
      status: 'fail',
      evidence: [`journald: Storage=${journalStorage}`, `not enabled: ${LOGGERS.join(', ')}`],
    };
  },
});
