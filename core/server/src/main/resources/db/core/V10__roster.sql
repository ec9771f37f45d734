-- scope: where the sender held the permission, as JSON; worker: the node that is at it, and until when no other one may
create table core_roster (
  id ${id},
  kind ${key} not null,
  state ${key} not null,
  mode ${key} not null,
  file_name text not null,
  file_hash text not null,
  member_id bigint not null,
  organization_id bigint not null,
  scope text not null,
  area_id bigint not null,
  language ${key} not null,
  began_at bigint not null,
  ended_at bigint not null,
  rows_total bigint not null,
  rows_done bigint not null,
  added bigint not null,
  changed bigint not null,
  same bigint not null,
  refused bigint not null,
  undone bigint not null,
  kept bigint not null,
  reason text not null,
  worker ${key} not null,
  worker_until bigint not null
);
create index core_roster_member on core_roster (member_id, id);
create index core_roster_state on core_roster (state, id);

-- what an import did to one row, for its undoing: the row as it was ('' when it was added), and a hash of what it became
create table core_roster_change (
  roster_id bigint not null references core_roster (id),
  sequence bigint not null,
  line bigint not null,
  subject ${key} not null,
  subject_id bigint not null,
  was text not null,
  after_hash text not null,
  fate ${key} not null,
  primary key (roster_id, sequence)
);
create index core_roster_change_subject on core_roster_change (subject, subject_id);
create index core_roster_change_fate on core_roster_change (roster_id, fate, sequence);

-- a person who was known twice: the id that is gone, and the member who has all of its rows
create table core_member_alias (
  old_id ${id},
  member_id bigint not null references core_member (id),
  merged_at bigint not null,
  merged_by bigint not null
);
create index core_member_alias_member on core_member_alias (member_id, old_id);

-- an area that has ended keeps its row, so that what names it can still be read
alter table core_area add column ended_on text;

-- what an area was called before, and until which day
create table core_area_name (
  id ${id},
  area_id bigint not null references core_area (id),
  name ${key} not null,
  until_on text not null
);
create index core_area_name_area on core_area_name (area_id, id);

-- which area came out of which: by merging, or by splitting
create table core_area_succession (
  id ${id},
  area_id bigint not null references core_area (id),
  into_id bigint not null references core_area (id),
  how ${key} not null,
  since_on text not null
);
create index core_area_succession_area on core_area_succession (area_id, id);
create index core_area_succession_into on core_area_succession (into_id, id);
