import type {Running, Software} from '../inventory/index.ts';
import {mostActive} from './activity.ts';
import type {Lookup, MatchDevice, Subject} from './matcher.ts';
import {matchers} from './registry.ts';
import {surer} from './sureness.ts';

/** Installed things that are one lookup: the same component in the same version. */
export interface Group extends Lookup {
  readonly component: string;
  readonly installed: string;
  readonly packages: readonly string[];
}

/** How many packages could be held against the advisories. */
export interface PackageCoverage {
  readonly total: number;
  readonly assessed: number;
  readonly otherVendor: number;
  readonly unknown: number;
  /** Applications outside the table of products. */
  readonly notAssessed: number;
}

/** How an item counts, as its inventory line says it. */
export type Assessment = NonNullable<Software['assessment']>;

/** Everything that is asked, in the order of finding ids, with how each item counts. */
export interface Subjects {
  readonly groups: readonly Group[];
  readonly coverage: PackageCoverage;
  /** The items with their product and how they count; unchanged ones stay the same objects. */
  readonly software: readonly Software[];
  /** Versions of the products among them in their vendors' counting; empty: unreadable. */
  readonly versions: ReadonlyMap<Software, string>;
}

/** Asks the rules what each item is, and gathers what is looked up together. `holds`: knowledge of an ecosystem is there. */
export function subjectsOf(software: readonly Software[], device: MatchDevice, holds: Holds): Subjects {
  const groups = new Map<string, Group>();
  const versions = new Map<Software, string>();
  const count = {assessed: 0, 'other-vendor': 0, unknown: 0, 'not-assessed': 0};
  const marked = software.map((item) => {
    const subject = subjectOf(item, device, holds);
    const assessment = assessmentOf(subject, device, holds);
    count[assessment] += 1;
    // Advisories are what the slice holds, as of now: a source it does not name is clean.
    if (assessment === 'assessed' && subject.kind === 'lookup') gather(groups, item, subject, device);
    const product = subject.kind === 'lookup' ? subject.product : undefined;
    const told = mark(item, assessment, product);
    if (product && subject.kind === 'lookup') versions.set(told, subject.version);
    return told;
  });
  for (const item of systemItems(device)) {
    const subject = subjectOf(item, device, holds);
    if (subject.kind === 'lookup' && holds(subject.ecosystem)) gather(groups, item, subject, device);
  }
  return {
    groups: [...groups.values()],
    coverage: {
      total: software.length,
      assessed: count.assessed,
      otherVendor: count['other-vendor'],
      unknown: count.unknown,
      notAssessed: count['not-assessed'],
    },
    software: marked,
    versions,
  };
}

type Holds = (ecosystem: string) => boolean;

function systemItems({os}: MatchDevice): Software[] {
  return matchers.map((matcher) => matcher.system?.(os)).filter((item) => item !== undefined);
}

function subjectOf(item: Software, device: MatchDevice, holds: Holds): Subject {
  let answer: Subject = {kind: 'not-assessed'};
  for (const matcher of matchers) {
    const subject = matcher.subject(item, device);
    if (subject === undefined) continue;
    if (subject.kind === 'covered') return subject;
    if (subject.kind === 'lookup') {
      // Without knowledge of products another vendor's package is no more than that.
      return answer.kind === 'other-vendor' && !holds(subject.ecosystem) ? answer : subject;
    }
    // A package of another vendor may still be a product we know; what it is not, it stays.
    if (answer.kind === 'not-assessed') answer = subject;
  }
  return answer;
}

function assessmentOf(subject: Subject, device: MatchDevice, holds: Holds): Assessment {
  switch (subject.kind) {
    case 'lookup':
      if (!holds(subject.ecosystem)) return 'unknown';
      return subject.partial && !device.knows(subject.ecosystem, subject.source)
        ? 'not-assessed'
        : 'assessed';
    case 'covered':
      return 'assessed';
    case 'other-vendor':
    case 'unknown':
    case 'not-assessed':
      return subject.kind;
  }
}

function gather(groups: Map<string, Group>, item: Software, subject: Lookup, device: MatchDevice): void {
  if (!device.knows(subject.ecosystem, subject.source)) return;
  const component = subject.component ?? subject.source;
  const id = `${subject.ecosystem}\n${component}\n${subject.source}\n${subject.version}`;
  const held = groups.get(id);
  groups.set(
    id,
    held
      ? join(held, item, subject)
      : {...subject, component, installed: subject.installed ?? subject.version, packages: [item.name]},
  );
}

function join(group: Group, item: Software, subject: Lookup): Group {
  return {
    ...group,
    packages: [...group.packages, item.name],
    running: mostActive(group.running, subject.running),
    confidence: surer(group.confidence, subject.confidence),
  };
}

function mark(item: Software, assessment: Assessment, product: Lookup['product']): Software {
  if (item.assessment === assessment && item.product === product?.id) return item;
  // Most have no product: copying all fields is several times quicker than leaving two out.
  if (product === undefined && item.product === undefined) return {...item, assessment};
  const {product: _product, productTitle: _title, ...rest} = item;
  return {...rest, assessment, ...(product && {product: product.id, productTitle: product.title})};
}

/** True when the more active state is the first one's, or they are equal. */
export function atLeastAsActive(a: Running, b: Running): boolean {
  return mostActive(a, b) === a;
}
