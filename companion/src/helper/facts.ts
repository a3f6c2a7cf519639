import type {Collected, Collector} from '../collectors/collector.ts';
import {toldByHelper} from '../collectors/detections/asked.ts';
import {readClamav} from '../collectors/detections/clamav.ts';
import {readFalco} from '../collectors/detections/falco.ts';
import {readWazuh} from '../collectors/detections/wazuh.ts';
import {appArmorProfiles} from '../collectors/posture/app-armor-profiles.ts';
import {auditRules} from '../collectors/posture/audit-rules.ts';
import {bootLoader} from '../collectors/posture/boot-loader.ts';
import {firewall, nftablesOf} from '../collectors/posture/firewall.ts';
import {passwords} from '../collectors/posture/passwords.ts';
import {judgeable, sshd} from '../collectors/posture/sshd.ts';
import {sudo} from '../collectors/posture/sudo.ts';
import {runtime} from '../collectors/runtime.ts';
import {type HelperAnswer, type HelperFact, readHelperAnswer} from '../system/helper-answer.ts';
import type {System} from '../system/system.ts';
import {sshdLines} from './sshd-lines.ts';

/** The whole enumeration: each word is a collector, or reads one log, with nothing but this process's rights added. */
const COLLECTORS: Readonly<Record<HelperFact, Pick<Collector, 'collect'>>> = {
  passwords,
  sudo,
  sshd,
  firewall,
  'boot-loader': bootLoader,
  'app-armor-profiles': appArmorProfiles,
  'audit-rules': auditRules,
  runtime,
  'clamav-log': {collect: (system) => toldByHelper(system, readClamav)},
  'falco-log': {collect: (system) => toldByHelper(system, readFalco)},
  'wazuh-alerts': {collect: (system) => toldByHelper(system, readWazuh)},
};

const TIMEOUT_MS = 12_000;
const MAX_NOTES = 100;

/** What one collector finds: the same derived values it would give anywhere else. Throws when it fails. */
export async function answerFact(fact: HelperFact, system: System): Promise<HelperAnswer> {
  const found = (await COLLECTORS[fact].collect(system, AbortSignal.timeout(TIMEOUT_MS))) ?? {};
  const answer = readHelperAnswer(answerOf(await withMore(fact, found, system)));
  if (!answer) throw new Error(`what ${fact} found is no answer`);
  return answer;
}

function answerOf({facts, notes, detections, runtime: context}: Collected): object {
  return {
    ...(facts === undefined ? {} : {facts}),
    ...(notes === undefined || notes.length === 0 ? {} : {notes: notes.slice(0, MAX_NOTES)}),
    ...(detections === undefined ? {} : {detections}),
    ...(context === undefined ? {} : {running: [...context.running]}),
    ...(context?.bootedKernel === undefined ? {} : {bootedKernel: context.bootedKernel}),
  };
}

/** What files cannot tell and programs of the system do, in an answer's own words. */
function withMore(fact: HelperFact, found: Collected, system: System): Promise<Collected> | Collected {
  if (fact === 'sshd') return withEffective(found, system);
  return fact === 'firewall' ? withRunning(found, system) : found;
}

/** The kernel's rules, whoever set them (nft(8); iptables since Debian 10 sets them there too). */
async function withRunning(found: Collected, system: System): Promise<Collected> {
  const {firewall: told} = found.facts ?? {};
  const {outcome, code, stdout} = await system.run('nft', ['-s', '-t', 'list', 'ruleset'], {timeoutMs: 5000});
  if (!told || outcome !== 'exited' || code !== 0) return found;
  return {...found, facts: {firewall: {...told, running: nftablesOf(stdout)}}};
}

/** Values in force as the server itself tells them, where it does; what holds for some connections only stays the files'. */
async function withEffective(found: Collected, system: System): Promise<Collected> {
  const {sshd: told} = found.facts ?? {};
  if (!told?.installed) return found;
  const {outcome, code, stdout} = await system.run('sshd', ['-T'], {timeoutMs: 5000});
  if (outcome !== 'exited' || code !== 0) return found;
  const now = judgeable(sshdLines(stdout));
  return {...found, facts: {sshd: now.installed ? {...now, conditional: told.conditional} : now}};
}
