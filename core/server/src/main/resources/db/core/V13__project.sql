-- what administrators entered about a year; the newest row of a year holds, over what the product ships
create table core_calendar_year (
  year integer not null,
  sequence integer not null,
  source text not null,
  days_off text not null,
  make_up_days text not null,
  member_id bigint not null,
  changed_at bigint not null,
  primary key (year, sequence)
);

-- a project is the subject of a run of its kind's procedure: organization in charge, step and number stand there
create table core_project (
  id ${id} references core_run (id),
  kind ${key} not null,
  title ${key} not null,
  summary text not null,
  area_id bigint not null references core_area (id),
  subdistrict_id bigint not null,
  community_id bigint not null,
  grid_id bigint not null,
  lead_id bigint not null,
  liaison_id bigint not null,
  budget_fen bigint not null,
  money_use text not null,
  from_on text not null,
  until_on text,
  rung ${key} not null,
  rung_since bigint not null,
  disclosed_at bigint not null,
  created_at bigint not null
);
create index core_project_subdistrict on core_project (subdistrict_id, id);
create index core_project_community on core_project (community_id, id);
create index core_project_grid on core_project (grid_id, id);
create index core_project_lead on core_project (lead_id) where lead_id <> 0;
create index core_project_liaison on core_project (liaison_id) where liaison_id <> 0;
create index core_project_disclosed on core_project (id) where disclosed_at > 0;
create index core_project_disclosed_community on core_project (community_id, id) where disclosed_at > 0;

create table core_project_milestone (
  id ${id},
  project_id bigint not null references core_project (id),
  title text not null,
  planned_on ${key} not null,
  done_on text,
  note text not null,
  member_id bigint not null
);
create index core_project_milestone_project on core_project_milestone (project_id, planned_on, id);

-- at: the beginning of the day in Asia/Shanghai
create table core_project_service (
  id ${id},
  project_id bigint not null references core_project (id),
  at bigint not null,
  people integer not null,
  hours integer not null,
  note text not null,
  member_id bigint not null
);
create index core_project_service_project on core_project_service (project_id, at, id);
create index core_project_service_at on core_project_service (at);

create table core_project_inspection (
  id ${id},
  project_id bigint not null references core_project (id),
  at bigint not null,
  stars integer not null,
  points integer,
  note text not null,
  member_id bigint not null
);
create index core_project_inspection_project on core_project_inspection (project_id, at, id);

-- whether one may be named in public is their consent's to say
create table core_project_party_member (
  id ${id},
  project_id bigint not null references core_project (id),
  member_id bigint not null,
  duty text not null,
  joined_at bigint not null,
  ended_at bigint not null,
  recorded_by bigint not null
);
create index core_project_party_member_project on core_project_party_member (project_id, id);
create index core_project_party_member_member on core_project_party_member (member_id);

create table core_project_rung (
  project_id bigint not null references core_project (id),
  sequence integer not null,
  from_rung ${key} not null,
  to_rung ${key} not null,
  reason text not null,
  member_id bigint not null,
  organization_id bigint not null,
  at bigint not null,
  primary key (project_id, sequence)
);
create index core_project_rung_at on core_project_rung (at);

create view api_project as
  select id, kind, title, subdistrict_id, community_id, grid_id, lead_id, liaison_id, budget_fen, from_on, until_on,
    rung, disclosed_at
  from core_project;
