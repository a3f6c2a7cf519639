-- Devices and what they report; people who look at it. Forward only: never edit a released file, add the next.

create table organisation (
  single boolean primary key default true check (single),
  name text not null,
  created_at timestamptz not null
);

create table enrolment_token (
  id uuid primary key default gen_random_uuid(),
  hash text not null unique,
  group_name text not null default '',
  max_uses integer not null check (max_uses between 1 and 100000),
  uses integer not null default 0 check (uses <= max_uses),
  approval boolean not null,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table device (
  id uuid primary key,
  thumbprint text not null unique,
  public_key text not null,
  state text not null check (state in ('pending', 'active', 'revoked')),
  token_id uuid references enrolment_token,
  group_name text not null default '',
  value text not null default 'normal' check (value in ('low', 'normal', 'high')),
  tags text[] not null default '{}',
  excluded boolean not null default false,
  enrolled_at timestamptz not null,
  last_seen_at timestamptz not null,
  revoked_at timestamptz,
  -- How far the device's chain of reports has come; the snapshot held is the one of report `seq`.
  seq bigint not null default 0,
  last_payload text,
  -- Hash of the report that was answered with "send all": the next one chains to it.
  asked_payload text,
  boot uuid,
  disclosure text not null default 'none' check (disclosure in ('none', 'score', 'findings', 'inventory')),
  digest text,
  snapshot_seq bigint,
  taken_at text,
  reported_at timestamptz,
  -- What deserves a look: late, skew in milliseconds (device minus portal), gaps, twins, runs backwards.
  late boolean not null default false,
  skew_ms bigint not null default 0,
  gap_at timestamptz,
  forked_at timestamptz,
  rolled_back_at timestamptz,
  name text not null,
  os text not null,
  os_family text,
  os_id text,
  os_version text,
  arch text,
  kernel text,
  device jsonb,
  coverage jsonb,
  knowledge jsonb,
  exposure double precision,
  residual double precision,
  level text check (level in ('none', 'low', 'medium', 'high')),
  secure double precision,
  log_sum double precision,
  points_achieved double precision not null default 0,
  points_applicable double precision not null default 0,
  categories jsonb,
  critical integer not null default 0,
  high integer not null default 0,
  medium integer not null default 0,
  low integer not null default 0,
  unknown integer not null default 0,
  kev integer not null default 0
) with (fillfactor = 70);
create index device_by_exposure on device (exposure desc nulls last, id);
create index device_by_name on device (name, id);
create index device_by_group on device (group_name);
create index device_by_last_seen on device (last_seen_at);

create table report (
  device_id uuid not null references device on delete cascade,
  seq bigint not null,
  report_id uuid not null,
  kind text not null check (kind in ('full', 'delta')),
  payload_sha256 text not null,
  jws text not null,
  -- The gzip bytes as hashed; kept for the newest reports only.
  body bytea,
  receipt text not null,
  created_at timestamptz not null,
  received_at timestamptz not null,
  late boolean not null,
  skew_ms bigint not null,
  -- False for a report that came after a newer one: it is kept, but moved nothing.
  moved boolean not null,
  primary key (device_id, seq)
);
create index report_with_body on report (device_id, seq) where body is not null;

create table software (
  id integer generated always as identity primary key,
  vendor text not null,
  name text not null,
  unique (name, vendor)
);

create table software_version (
  id integer generated always as identity primary key,
  software_id integer not null references software,
  version text not null,
  unique (software_id, version)
);

-- One installed thing exactly as reported, once for all devices that report the very same (by SHA-256).
create table software_item (
  id integer generated always as identity primary key,
  hash bytea not null unique,
  version_id integer not null references software_version,
  name text not null,
  version text not null,
  type text not null,
  origin text not null,
  running text not null,
  data jsonb not null
);
create index software_item_by_version on software_item (version_id);

create table device_software (
  device_id uuid not null references device on delete cascade,
  key text not null,
  item_id integer not null references software_item,
  version_id integer not null,
  first_seen_at timestamptz not null,
  primary key (device_id, key)
);
create index device_software_by_item on device_software (item_id);
create index device_software_by_version on device_software (version_id);

-- A CVE with the facts most devices agree on; never one device's word for others.
create table vulnerability (
  id integer generated always as identity primary key,
  cve text not null unique,
  severity text not null,
  cvss double precision,
  cvss_vector text,
  epss double precision,
  kev_added date,
  kev_due date,
  ransomware boolean not null default false,
  exploit text not null,
  published timestamptz,
  title text,
  first_seen_at timestamptz not null,
  refreshed_at timestamptz not null
);

-- One finding exactly as reported, once for all devices that report the very same (by SHA-256).
create table finding_item (
  id integer generated always as identity primary key,
  hash bytea not null unique,
  vulnerability_id integer references vulnerability,
  version_id integer not null references software_version,
  severity text not null,
  x double precision not null,
  data jsonb not null
);
create index finding_item_by_vulnerability on finding_item (vulnerability_id);
create index finding_item_by_version on finding_item (version_id);

create table device_finding (
  device_id uuid not null references device on delete cascade,
  key text not null,
  item_id integer not null references finding_item,
  vulnerability_id integer,
  version_id integer not null,
  -- The share of the device's log sum: -ln(1 - x).
  term double precision not null,
  first_seen_at timestamptz not null,
  primary key (device_id, key)
);
create index device_finding_by_vulnerability on device_finding (vulnerability_id);
create index device_finding_by_version on device_finding (version_id);
create index device_finding_by_item on device_finding (item_id);

create table device_check (
  device_id uuid not null references device on delete cascade,
  key text not null,
  category text not null,
  weight double precision not null,
  status text not null check (status in ('pass', 'fail', 'not-applicable', 'unknown')),
  share double precision,
  term double precision not null,
  data jsonb not null,
  changed_at timestamptz not null,
  primary key (device_id, key)
);
create index device_check_by_key on device_check (key, status);

create table device_recommendation (
  device_id uuid not null references device on delete cascade,
  key text not null,
  kind text not null,
  vendor text not null,
  product text not null,
  impact double precision not null,
  secure_impact double precision not null,
  -- Sum of the terms of all it closes: the share of the device's log sum.
  log_share double precision not null default 0,
  minutes integer not null,
  restart boolean not null,
  tags text[] not null,
  closes text[] not null,
  data jsonb not null,
  first_seen_at timestamptz not null,
  primary key (device_id, key)
);
create index device_recommendation_by_key on device_recommendation (key);

create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  device_id uuid references device on delete cascade,
  kind text not null,
  subject text not null,
  data jsonb not null default '{}'
);
create index event_by_device on event (device_id, id desc);
create index event_by_kind on event (kind, id desc);

-- `device_id` null: the organisation.
create table score_history (
  id bigint generated always as identity primary key,
  device_id uuid references device on delete cascade,
  at timestamptz not null,
  exposure double precision,
  secure double precision,
  devices integer not null,
  critical integer not null,
  high integer not null,
  medium integer not null,
  low integer not null,
  kev integer not null
);
create index score_history_by_device on score_history (device_id, at);

create table account (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  password_hash text not null,
  role text not null check (role in ('admin', 'helpdesk', 'user')),
  groups text[] not null default '{}',
  devices text[] not null default '{}',
  created_at timestamptz not null,
  disabled_at timestamptz
);

create table session (
  hash text primary key,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_account on session (account_id);

create table api_token (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  hash text not null unique,
  permissions text[] not null,
  groups text[],
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table attempt (
  key text primary key,
  window_start timestamptz not null,
  n integer not null
);

create table audit (
  id bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  prev text not null,
  hash text not null
);
create index audit_by_subject on audit (subject, id desc);
