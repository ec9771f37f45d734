alter table core_account add column elder smallint not null default 0;

-- key: one notice for one fact to one member, however often it is sent
create table core_notice (
  id ${id},
  member_id bigint not null,
  owner ${key} not null,
  key ${key} not null,
  words text not null,
  args text not null,
  href text not null,
  at bigint not null,
  read_at bigint not null
);
create unique index core_notice_key on core_notice (member_id, owner, key);
create index core_notice_member on core_notice (member_id, id);
create index core_notice_unread on core_notice (member_id) where read_at = 0;
create index core_notice_at on core_notice (at);
