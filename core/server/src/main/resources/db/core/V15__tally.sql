alter table core_run add column changed_at bigint not null default 0;
create index core_run_changed on core_run (changed_at);
create index core_run_started on core_run (procedure, started_at);

drop view api_run;
create view api_run as
  select id, procedure, version, variant, number, pace, step, step_since, subdistrict_id, community_id, grid_id,
    undertaker_id, started_at, due_at, paused_at, ended_at, was_late, reopened, changed_at
  from core_run;

-- a figure whose days are kept, by one dimension or ''; the hash is that of its declaration
create table core_tally (
  id ${id},
  figure ${key} not null,
  dimension ${key} not null,
  hash ${key} not null,
  -- changes before this moment are in its days; 0: none of its days is kept
  settled_at bigint not null
);
create unique index core_tally_figure on core_tally (figure, dimension, hash);

-- a day, counted since 1970, that is kept; the rows of others mean nothing
create table core_tally_day (
  tally_id bigint not null,
  day integer not null,
  primary key (tally_id, day)
);
create table core_tally_part (
  tally_id bigint not null,
  day integer not null,
  subdistrict_id bigint not null,
  community_id bigint not null,
  part ${key} not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (tally_id, day, subdistrict_id, community_id, part)
);
