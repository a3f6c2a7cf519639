/** All numbers of docs/scoring.md in one place: a re-weighting is one diff. */

/** Severity factor where no CVSS score is known; `unimportant` is the distribution's own word and wins over a score. */
export const severityFactors = {
  critical: 0.95,
  high: 0.8,
  medium: 0.55,
  low: 0.25,
  unimportant: 0.05,
  unknown: 0.4,
} as const;

/** Floors under the likelihood of exploitation, whatever EPSS says. */
export const likelihoodFloors = {
  kev: 0.95,
  kevRansomware: 1,
  kit: 0.7,
  verified: 0.5,
  public: 0.2,
} as const;

/** Likelihood without EPSS, by attack vector (CVSS `AV`); `unstated` where no vector is known either. */
export const vectorLikelihoods = {N: 0.02, A: 0.01, L: 0.005, P: 0.002, unstated: 0.01} as const;

/** Context factor by what the component does on this device. */
export const runningFactors = {
  listening: 1.25,
  running: 1,
  used: 0.8,
  unused: 0.4,
  unknown: 0.8,
  'not-running': 0.05,
} as const;

export const confidenceFactors = {confirmed: 1, likely: 0.7, possible: 0} as const;

/** No single weakness is certain to be used: the cap keeps every logarithm finite. */
export const MAX_X = 0.99;

/** A failed check of weight w is a weakness of x = 0.015 × w. */
export const CHECK_X_PER_WEIGHT = 0.015;

/** Weight 1–10 of each check, by id; the bands are in CONTRIBUTING. A test holds that every check has one. */
export const checkWeights: Readonly<Record<string, number>> = {
  'account-files': 9,
  'address-layout': 7,
  antivirus: 4,
  'audit-log': 3,
  'automatic-login': 6,
  'automatic-updates': 8,
  backup: 5,
  'connection-floods': 3,
  'core-dumps': 3,
  'default-permissions': 2,
  'disk-encryption': 9,
  'empty-passwords': 10,
  'exposed-services': 7,
  'file-integrity': 3,
  firewall: 8,
  'foreign-repositories': 4,
  'home-folders': 4,
  'incoming-redirects': 4,
  'kernel-messages': 2,
  'kernel-pointers': 3,
  'kernel-replacement': 2,
  'legacy-services': 8,
  'link-protection': 6,
  'log-retention': 4,
  'login-protection': 5,
  'mandatory-access-control': 7,
  'outgoing-redirects': 2,
  'package-lists': 6,
  'packet-forwarding': 3,
  'password-hashing': 5,
  'password-quality': 4,
  'pending-restart': 8,
  'process-tracing': 4,
  'processor-mitigations': 5,
  'release-support': 10,
  'repository-signatures': 10,
  'repository-transport': 2,
  'safe-browsing': 6,
  'secure-boot': 7,
  'security-repository': 9,
  'sender-verification': 3,
  'source-routing': 4,
  'ssh-empty-passwords': 9,
  'ssh-passwords': 6,
  'ssh-root-login': 8,
  'stored-passwords': 6,
  'sudo-passwords': 6,
  superusers: 9,
  'temporary-folders': 4,
  'time-synchronisation': 4,
  'unprivileged-bpf': 5,
  'virus-signatures': 4,
};
