import {Disclosure} from '@plimsoll/shared/report';
import * as v from 'valibot';

const Port = v.pipe(v.number(), v.integer(), v.minValue(1024), v.maxValue(65_535));
const Https = v.pipe(v.string(), v.maxLength(256), v.url(), v.startsWith('https://'));

/** An origin that may be a portal: https, or http on this device itself. */
export const PortalOrigin = v.pipe(
  v.string(),
  v.maxLength(256),
  v.url(),
  v.transform((text) => new URL(text)),
  v.check(
    ({protocol, hostname}) => protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1'),
    'https only',
  ),
  v.check(({pathname, search, hash}) => pathname === '/' && search === '' && hash === '', 'an origin only'),
  v.check(({username, password}) => username === '' && password === '', 'no credentials'),
  v.transform(({origin}) => origin),
);

/** Every key an administrator may set; `managed_schema.json` describes them to Chromium. */
export const policyKeys = {
  portalUrl: PortalOrigin,
  enrollmentToken: v.pipe(v.string(), v.minLength(16), v.maxLength(64)),
  pairing: v.picklist(['code', 'off']),
  ports: v.pipe(v.array(Port), v.minLength(1), v.maxLength(16)),
  disclosure: Disclosure,
  fixes: v.picklist(['off', 'ask']),
  notifications: v.boolean(),
  requireCompanion: v.boolean(),
  minimumCompanionVersion: v.pipe(v.string(), v.maxLength(32), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)),
  supportText: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  supportUrl: Https,
} as const;

type Keys = typeof policyKeys;

/** What the administrator set, as far as it is valid. */
export type Policy = {readonly [K in keyof Keys]?: v.InferOutput<Keys[K]>};

/** A key that was not followed, and why. */
export interface Ignored {
  readonly key: string;
  readonly why: 'unknown' | 'invalid';
}

export interface ReadPolicy {
  readonly values: Policy;
  readonly ignored: readonly Ignored[];
}

/** Reads each key by itself: one bad key spoils nothing else, and is named. */
export function parsePolicy(raw: unknown): ReadPolicy {
  const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  const values: Record<string, unknown> = {};
  const ignored: Ignored[] = [];
  for (const [key, value] of entries) {
    const schema = schemaOf(key);
    const parsed = schema && v.safeParse(schema, value);
    if (parsed?.success) values[key] = parsed.output;
    else ignored.push({key: key.slice(0, 64), why: schema ? 'invalid' : 'unknown'});
  }
  return {values, ignored};
}

function schemaOf(key: string): v.GenericSchema | undefined {
  const schemas: Readonly<Record<string, v.GenericSchema>> = policyKeys;
  return Object.hasOwn(schemas, key) ? schemas[key] : undefined;
}
