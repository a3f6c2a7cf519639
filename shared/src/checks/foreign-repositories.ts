import type {RepositoryFact} from '../inventory/index.ts';
import {type BoundCheck, defineCheck} from './check.ts';

/** Hosts of Debian and Ubuntu; mirrors of theirs are told by their path `/debian` or `/ubuntu`. */
const OWN_HOSTS = ['debian.org', 'ubuntu.com'];

/** This check verifies that a repository of somebody else speaks for its own packages with its own key. */
export const foreignRepositories: BoundCheck = defineCheck({
  id: 'foreign-repositories',
  category: 'application',
  platforms: ['linux'],
  needs: ['repositories'],
  minutes: 10,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'Other publishers’ repositories have keys of their own',
      failure: 'Another publisher’s repository is trusted for everything',
      why: 'A key in the common keyring may sign any package: an attacker who breaks into this one publisher replaces any part of the system.',
      look: 'Run: grep -rL -iE "signed-by" /etc/apt/sources.list.d – files it prints name no key of their own.',
      remedy: [
        'Remove repositories you no longer need.',
        'Move the publisher’s key from /etc/apt/trusted.gpg.d to /etc/apt/keyrings.',
        'Name it in the entry with signed-by.',
      ],
    },
    de: {
      title: 'Paketquellen anderer Herausgeber haben eigene Schlüssel',
      failure: 'Der Paketquelle eines anderen Herausgebers wird für alles vertraut',
      why: 'Ein Schlüssel im gemeinsamen Schlüsselbund darf jedes Paket signieren: Wer bei diesem einen Herausgeber einbricht, ersetzt jeden Teil des Systems.',
      look: 'Führen Sie aus: grep -rL -iE "signed-by" /etc/apt/sources.list.d – die genannten Dateien nennen keinen eigenen Schlüssel.',
      remedy: [
        'Entfernen Sie Paketquellen, die Sie nicht mehr brauchen.',
        'Verschieben Sie den Schlüssel des Herausgebers von /etc/apt/trusted.gpg.d nach /etc/apt/keyrings.',
        'Nennen Sie ihn im Eintrag mit signed-by.',
      ],
    },
  },
  judge({repositories}) {
    const foreign = repositories.filter((repository) => !isOwn(repository));
    if (foreign.length === 0)
      return {status: 'not-applicable', why: 'no other publisher’s repository is in use'};
    const loose = foreign.filter(({signedBy}) => !signedBy);
    if (loose.length === 0) return {status: 'pass'};
    const evidence = [...new Set(loose.map(({uri, file}) => `${uri} (${file})`))];
    return {status: 'fail', share: 1 - loose.length / foreign.length, evidence};
  },
});

const URI = /^[a-z+]+:\/\/(?:[^/@]*@)?(?<host>[^/:]+)(?::\d+)?(?<path>\/.*)?$/i;

function isOwn({uri}: RepositoryFact): boolean {
  const {host = '', path = ''} = URI.exec(uri)?.groups ?? {};
  const name = host.toLowerCase();
  if (OWN_HOSTS.some((own) => name === own || name.endsWith(`.${own}`))) return true;
  return /^\/(?:[\w.-]+\/)*(?:debian|ubuntu|debian-security|ubuntu-ports)\/?$/.test(path);
}
