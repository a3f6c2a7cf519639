-- When something that is still open was last seen on a device: what tells a breach from a quiet device without reading the lists.
alter table device add column detected_at timestamptz;
update device set detected_at = (
  select max(seen.at) filter (where seen.state = 'open') from jsonb_to_recordset(detections) as seen (at timestamptz, state text)
) where detections is not null;
-- The few devices on which anything was seen.
create index device_detecting on device (detected_at) where detections is not null;
