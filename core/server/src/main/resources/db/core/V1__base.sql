-- ${id}: the column type of a primary key id; ${key}: text that is compared and sorted by code point.

create table core_site (
  key ${key} not null primary key,
  value text not null
);

create table core_audit (
  id ${id},
  at bigint not null,
  member_id bigint not null,
  organization_id bigint not null,
  on_behalf_of_id bigint not null,
  channel text not null,
  act ${key} not null,
  subject_type ${key} not null,
  subject_id bigint not null,
  note text not null
);
create index core_audit_subject on core_audit (subject_type, subject_id, id);
create index core_audit_member on core_audit (member_id, id);

create table core_event (
  sequence bigint not null primary key,
  at bigint not null,
  owner ${key} not null,
  type ${key} not null,
  payload text not null
);

create table core_event_cursor (
  owner ${key} not null,
  subscription ${key} not null,
  sequence bigint not null,
  tries integer not null default 0,
  failure text not null default '',
  primary key (owner, subscription)
);

create table core_event_set_aside (
  owner ${key} not null,
  subscription ${key} not null,
  sequence bigint not null,
  at bigint not null,
  failure text not null,
  primary key (owner, subscription, sequence)
);

create table core_idempotency (
  actor ${key} not null,
  route ${key} not null,
  key ${key} not null,
  input_hash text not null,
  location text not null,
  at bigint not null,
  primary key (actor, route, key)
);
create index core_idempotency_at on core_idempotency (at);

create table core_setting (
  owner ${key} not null,
  key ${key} not null,
  value text not null,
  primary key (owner, key)
);

create table core_plugin (
  id ${key} not null primary key,
  enabled smallint not null,
  version text not null,
  changed_at bigint not null
);
