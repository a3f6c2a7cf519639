import {Detection, Listener, list, Name, Text} from '@plimsoll/shared/inventory';
import * as v from 'valibot';

/** All that may be asked of the root helper: names of collectors and of logs, no parameters. */
export const HELPER_FACTS = [
  'passwords',
  'sudo',
  'sshd',
  'firewall',
  'boot-loader',
  'app-armor-profiles',
  'audit-rules',
  'runtime',
  'clamav-log',
  'falco-log',
  'wazuh-alerts',
] as const;
export type HelperFact = (typeof HELPER_FACTS)[number];

const Flag = v.boolean();
const Names = list(Text);
/** Lists of algorithms are long. */
const Setting = v.pipe(v.string(), v.maxLength(4000));
const Use = v.strictObject({
  running: v.picklist(['running', 'listening']),
  listeners: v.exactOptional(v.pipe(v.array(Listener), v.maxLength(200))),
  oldCode: v.exactOptional(Flag),
});

/** Facts as the posture collectors derive them: names, settings and counts, never a hash or a rule's text. */
const HelpedFacts = v.strictObject({
  passwords: v.exactOptional(v.strictObject({empty: Names, outdated: Names})),
  sudo: v.exactOptional(
    v.strictObject({
      installed: Flag,
      withoutPassword: list(v.strictObject({subject: Text, file: Text, all: Flag})),
      usesPty: v.exactOptional(Flag),
    }),
  ),
  sshd: v.exactOptional(
    v.variant('installed', [
      v.strictObject({installed: v.literal(false)}),
      v.strictObject({
        installed: v.literal(true),
        rootLogin: Text,
        passwords: Text,
        emptyPasswords: Text,
        conditional: Names,
        settings: v.record(Name, Setting),
      }),
    ]),
  ),
  firewall: v.exactOptional(
    v.strictObject({
      ufw: v.exactOptional(v.strictObject({enabled: Flag, incoming: Text, ipv6: Flag})),
      nftables: v.exactOptional(v.strictObject({filtersInput: Flag, filtersIpv6: Flag})),
      iptables: v.exactOptional(v.strictObject({policies: Names, ipv6: v.exactOptional(Text)})),
      firewalld: Flag,
      running: v.exactOptional(v.strictObject({filtersInput: Flag, filtersIpv6: Flag})),
    }),
  ),
  bootLoader: v.exactOptional(
    v.strictObject({kind: v.picklist(['grub', 'systemd-boot', 'none']), locked: Flag}),
  ),
  appArmorProfiles: v.exactOptional(list(v.strictObject({name: Text, mode: Text}))),
  auditRules: v.exactOptional(v.strictObject({rules: v.pipe(v.number(), v.safeInteger(), v.minValue(0))})),
});

/** Detections in one answer. */
export const HELPED_DETECTIONS = 200;

/** One line of JSON: what the collector of that name found with the helper's rights. */
const HelperAnswer = v.strictObject({
  facts: v.exactOptional(HelpedFacts),
  /** Packages in use by anybody, by package id. */
  running: v.exactOptional(list(v.tuple([Text, Use]))),
  bootedKernel: v.exactOptional(Text),
  /** What was derived from the lines of one log; no line of it. */
  detections: v.exactOptional(v.pipe(v.array(Detection), v.maxLength(HELPED_DETECTIONS))),
  notes: v.exactOptional(v.pipe(v.array(Text), v.maxLength(100))),
});
export type HelperAnswer = v.InferOutput<typeof HelperAnswer>;

/** `absent`: no helper is installed; `refused`: this account is not in its group; `failed`: no answer that can be believed. */
export type HelperReply =
  | {readonly ok: true; readonly value: HelperAnswer}
  | {readonly ok: false; readonly why: 'absent' | 'refused' | 'failed'};

/** The answer in `value`; undefined when it is not one. */
export function readHelperAnswer(value: unknown): HelperAnswer | undefined {
  const parsed = v.safeParse(HelperAnswer, value);
  return parsed.success ? parsed.output : undefined;
}
