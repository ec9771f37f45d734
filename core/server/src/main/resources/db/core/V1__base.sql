-- ${id}: the column type of a primary key id; ${key}: text that is compared and sorted by code point; ${sequence}: a
-- primary key that the database counts up and never gives twice.

-- the newest version of each owner that has brought the tables to its state
create table core_schema_version (
  owner ${key} not null primary key,
  version text not null
);

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
  note text not null,
  -- given when the row is sealed: its place in the trail, and a hash over it and the hash before
  sequence bigint not null default 0,
  hash text not null default ''
);
create index core_audit_subject on core_audit (subject_type, subject_id, id);
create index core_audit_member on core_audit (member_id, id);
create index core_audit_unsealed on core_audit (id) where sequence = 0;
create unique index core_audit_sequence on core_audit (sequence) where sequence > 0;

create table core_event (
  sequence ${sequence},
  at bigint not null,
  owner ${key} not null,
  type ${key} not null,
  payload text not null
);
create index core_event_type on core_event (type, sequence);
create index core_event_at on core_event (at);

create table core_event_cursor (
  owner ${key} not null,
  subscription ${key} not null,
  sequence bigint not null,
  tries integer not null default 0,
  failure text not null default '',
  -- the node that delivers, and until when no other one may
  node ${key} not null default '',
  node_until bigint not null default 0,
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

-- db-scheduler's table; times as epoch milliseconds
create table core_job (
  task_name ${key} not null,
  task_instance ${key} not null,
  task_data text,
  execution_time bigint not null,
  picked boolean not null,
  picked_by text,
  last_success bigint,
  last_failure bigint,
  consecutive_failures integer,
  last_heartbeat bigint,
  version bigint not null,
  primary key (task_name, task_instance)
);
create index core_job_execution on core_job (execution_time);
create index core_job_heartbeat on core_job (last_heartbeat);
