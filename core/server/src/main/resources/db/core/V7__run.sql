create table core_procedure (
  key ${key} not null,
  version integer not null,
  -- the district's changes to the version: a short hash of them, or ''
  variant ${key} not null,
  json text not null,
  primary key (key, version, variant)
);

create table core_number (
  community_id bigint not null,
  kind ${key} not null,
  year integer not null,
  last bigint not null,
  primary key (community_id, kind, year)
);

create table core_run (
  id ${id},
  procedure ${key} not null,
  version integer not null,
  variant ${key} not null,
  number ${key} not null,
  pace ${key} not null,
  subdistrict_id bigint not null,
  community_id bigint not null,
  grid_id bigint not null,
  started_at bigint not null,
  -- where it stands, as its rows have left it
  step ${key} not null,
  step_since bigint not null,
  undertaker_id bigint not null,
  due_at bigint not null,
  paused_at bigint not null,
  ended_at bigint not null,
  was_late smallint not null,
  reopened integer not null,
  last_sequence integer not null,
  last_hash text not null,
  -- what the engine has told at this stay at the step, and when it must look again
  reminded smallint not null,
  escalated smallint not null,
  next_at bigint not null
);
create index core_run_subdistrict on core_run (subdistrict_id, procedure, id);
create index core_run_community on core_run (community_id, procedure, id);
create index core_run_grid on core_run (grid_id, procedure, id);
create index core_run_undertaker on core_run (undertaker_id, procedure, id);
-- inboxes: what is open, by deadline
create index core_run_open_subdistrict on core_run (subdistrict_id, due_at, id) where ended_at = 0;
create index core_run_open_community on core_run (community_id, due_at, id) where ended_at = 0;
create index core_run_open_grid on core_run (grid_id, due_at, id) where ended_at = 0;
create index core_run_open_undertaker on core_run (undertaker_id, due_at, id) where ended_at = 0;
create index core_run_open on core_run (due_at, id) where ended_at = 0;
create index core_run_open_version on core_run (procedure, version, variant, id) where ended_at = 0;
create index core_run_next on core_run (procedure, next_at) where next_at > 0;

create table core_run_co_handler (
  run_id bigint not null references core_run (id),
  organization_id bigint not null,
  done smallint not null,
  primary key (run_id, organization_id)
);
create index core_run_co_handler_busy on core_run_co_handler (organization_id, run_id) where done = 0;

create table core_run_move (
  run_id bigint not null references core_run (id),
  sequence integer not null,
  move ${key} not null,
  kind ${key} not null,
  from_step ${key} not null,
  to_step ${key} not null,
  undertaker_id bigint not null,
  member_id bigint not null,
  organization_id bigint not null,
  on_behalf_of_id bigint not null,
  channel ${key} not null,
  at bigint not null,
  due_at bigint not null,
  term ${key} not null,
  organizations text not null,
  digest text not null,
  hash text not null,
  primary key (run_id, sequence)
);

-- what may be erased: salt and payload go, the digest in the chained row stays
create table core_run_payload (
  run_id bigint not null,
  sequence integer not null,
  salt text not null,
  payload text not null,
  primary key (run_id, sequence)
);

create view api_run as
  select id, procedure, version, variant, number, pace, step, step_since, subdistrict_id, community_id, grid_id,
    undertaker_id, started_at, due_at, paused_at, ended_at, was_late, reopened
  from core_run;
