import type {AuditStore} from '../../db/audit.ts';
import type {DeviceStore} from '../../db/devices.ts';
import type {EventStore} from '../../db/events.ts';
import type {Answer} from './accept.ts';

export interface RefusalParts {
  readonly devices: DeviceStore;
  readonly events: EventStore;
  readonly audit: AuditStore;
  readonly now: () => Date;
}

/** Refusals that somebody should look at; the others are noise of clocks, networks and old versions. */
const ALARMS = new Set(['fork', 'rollback', 'revoked', 'wrong-portal', 'wrong-device', 'bad-signature']);
/** One note a minute for the same device and reason: who floods must not fill the log. */
const EVERY_MS = 60_000;

/** Keeps refused reports in the device's events and, when it looks like an attack, in the audit log. */
export function createRefusals(parts: RefusalParts): (answer: Answer) => Promise<void> {
  const noted = new Map<string, number>();
  return async (answer) => {
    if (answer.ok || answer.error === 'need-full' || answer.error === 'too-many') return;
    const now = parts.now();
    const {device, error, seq} = answer;
    const about = `${error} ${device?.id ?? ''}`;
    if (now.getTime() - (noted.get(about) ?? 0) < EVERY_MS) return;
    if (noted.size > 10_000) noted.clear();
    noted.set(about, now.getTime());
    if (device && (error === 'fork' || error === 'rollback'))
      await parts.devices.alarm(device.id, error, now);
    const subject = device?.name ?? '';
    const data = {reason: error, ...(seq === undefined ? {} : {seq})};
    await parts.events.append(device?.id ?? null, now, [{kind: 'report-refused', subject, data}]);
    if (!ALARMS.has(error)) return;
    const entry = {
      at: now,
      actor: 'ingest',
      action: `report.${error}`,
      subject: device?.id ?? '',
      detail: data,
    };
    await parts.audit.append(entry);
  };
}

/** Keeps refused enrolments in the audit log, each reason once a minute: anybody may ask, as often as they like. */
export function createEnrolmentRefusals({
  audit,
  now,
}: Pick<RefusalParts, 'audit' | 'now'>): (error: string) => Promise<void> {
  const noted = new Map<string, number>();
  return async (error) => {
    const at = now();
    if (at.getTime() - (noted.get(error) ?? 0) < EVERY_MS) return;
    noted.set(error, at.getTime());
    await audit.append({at, actor: 'ingest', action: 'enrolment.refused', subject: error});
  };
}
