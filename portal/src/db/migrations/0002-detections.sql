-- What scanners and sensors on a device saw, as the device's own snapshot lists it; null for nothing.
alter table device add column detections jsonb;
