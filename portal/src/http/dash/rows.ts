import type {
  DetectionRow,
  EventRow,
  MachineRow,
  RecommendationListRow,
  SoftwareListRow,
  VulnerabilityRow,
} from '../../db/lists/index.ts';

/** The lists' rows as the dashboard reads them (`portal/src/dashboard/data/shapes.ts`). */

export function deviceRow(row: MachineRow): object {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    os: row.os,
    group: row.group_name,
    value: row.value,
    exposure: row.exposure,
    level: row.level,
    secure: row.secure,
    critical: row.critical,
    high: row.high,
    kev: row.kev,
    breach: row.breach,
    firstSeen: row.enrolled_at,
    lastSeen: row.reported_at,
  };
}

export function recommendationRow(row: RecommendationListRow): object {
  return {
    id: row.id,
    kind: row.kind,
    product: row.product,
    vendor: row.vendor,
    to: row.to_version,
    weaknesses: row.weaknesses,
    devices: row.devices,
    impact: row.impact,
    secureImpact: row.secure_impact,
    restart: row.restart,
    tags: row.tags,
  };
}

export function softwareRow(row: SoftwareListRow): object {
  return {
    id: row.id,
    name: row.name,
    vendor: row.vendor,
    weaknesses: row.weaknesses,
    exploited: row.kev,
    devices: row.devices,
    exposedDevices: row.exposed,
    impact: row.impact,
    breach: row.breach,
  };
}

export function weaknessRow(row: VulnerabilityRow): object {
  return {
    id: row.cve,
    title: row.title ?? '',
    severity: row.severity,
    cvss: row.cvss,
    epss: row.epss,
    kev: row.kev,
    exploit: row.exploit,
    devices: row.devices,
    published: row.published,
    breach: row.breach,
  };
}

export function detectionRow(row: DetectionRow): object {
  return {
    id: row.id,
    deviceId: row.device_id,
    deviceName: row.device_name,
    at: row.at,
    source: row.source,
    rule: row.rule,
    severity: row.severity,
    state: row.state,
    count: row.count,
    software: row.software,
    cves: row.cves,
  };
}

export function eventRow(row: EventRow): object {
  return {
    id: row.id,
    at: row.at,
    kind: row.kind,
    subject: row.subject,
    data: row.data,
    deviceId: row.device_id,
    deviceName: row.device_name,
  };
}
