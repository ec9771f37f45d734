-- The privacy notice: a version never changes once it is there.
create table core_privacy_notice (
  version integer not null primary key,
  at bigint not null,
  member_id bigint not null
);

create table core_privacy_text (
  version integer not null references core_privacy_notice (version),
  language ${key} not null,
  text text not null,
  primary key (version, language)
);

-- One row each time a consent is given or withdrawn; the last of a purpose counts.
create table core_consent (
  id ${id},
  member_id bigint not null references core_member (id),
  purpose ${key} not null,
  given smallint not null,
  at bigint not null,
  recorded_by bigint not null,
  channel ${key} not null,
  notice integer not null references core_privacy_notice (version)
);
create index core_consent_member on core_consent (member_id, purpose, id);

-- Copies for members; hash: SHA-256 of the secret in the one-time link. Their files are in the data folder.
create table core_takeout (
  id ${id},
  member_id bigint not null,
  hash ${key} not null,
  language ${key} not null,
  asked_at bigint not null,
  until_at bigint not null,
  state ${key} not null
);
create unique index core_takeout_hash on core_takeout (hash);
create index core_takeout_member on core_takeout (member_id, id);
create index core_takeout_state on core_takeout (state, id);

-- Requests to be erased; the id is also that of their run.
create table core_erasure_request (
  id ${id},
  member_id bigint not null,
  number ${key} not null,
  asked_at bigint not null,
  due_at bigint not null,
  subdistrict_id bigint not null,
  community_id bigint not null,
  grid_id bigint not null
);
create index core_erasure_request_member on core_erasure_request (member_id, id);
create index core_erasure_request_subdistrict on core_erasure_request (subdistrict_id, id);
create index core_erasure_request_community on core_erasure_request (community_id, id);
create index core_erasure_request_grid on core_erasure_request (grid_id, id);

-- Who was erased, without personal data; owners: '*' for all, or the ids of those whose data went.
create table core_erasure (
  member_id bigint not null primary key,
  at bigint not null,
  owners text not null
);

create table core_erasure_done (
  member_id bigint not null,
  owner ${key} not null,
  primary key (member_id, owner)
);

-- Days that the district has set for a class of data.
create table core_retention (
  key ${key} not null primary key,
  days integer not null
);

-- When the member was last dealt with: numbers that nobody needs any more are erased after their time.
alter table core_member add column used_at bigint not null default 0;
update core_member set used_at = created_at;
create index core_member_used on core_member (used_at) where phone <> '' or identity <> '';

create index core_run_move_member on core_run_move (member_id, run_id) where member_id <> 0;
create index core_run_move_behalf on core_run_move (on_behalf_of_id, run_id) where on_behalf_of_id <> 0;
