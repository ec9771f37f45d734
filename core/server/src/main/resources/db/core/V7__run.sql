create table core_procedure (
  key ${key} not null,
  version integer not null,
  json text not null,
  primary key (key, version)
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
  number ${key} not null,
  step ${key} not null,
  subdistrict_id bigint not null,
  community_id bigint not null,
  grid_id bigint not null,
  undertaker_id bigint not null,
  started_at bigint not null,
  due_at bigint not null,
  ended_at bigint not null,
  last_sequence integer not null,
  last_hash text not null
);
create index core_run_subdistrict on core_run (subdistrict_id, procedure, id);
create index core_run_community on core_run (community_id, procedure, id);
create index core_run_grid on core_run (grid_id, procedure, id);
create index core_run_undertaker on core_run (undertaker_id, procedure, id);

create table core_run_move (
  run_id bigint not null references core_run (id),
  sequence integer not null,
  move ${key} not null,
  from_step ${key} not null,
  to_step ${key} not null,
  undertaker_id bigint not null,
  member_id bigint not null,
  organization_id bigint not null,
  on_behalf_of_id bigint not null,
  channel ${key} not null,
  at bigint not null,
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
  select id, procedure, version, number, step, subdistrict_id, community_id, grid_id, undertaker_id,
    started_at, due_at, ended_at
  from core_run;
