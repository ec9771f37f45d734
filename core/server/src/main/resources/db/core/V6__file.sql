create table core_file (
  id ${id},
  hash ${key} not null,
  name text not null,
  type text not null,
  bytes bigint not null,
  image smallint not null,
  owner ${key} not null,
  subject_type ${key} not null,
  subject_id bigint not null,
  position integer not null,
  staged_by ${key} not null,
  staged_until bigint not null
);
create index core_file_subject on core_file (owner, subject_type, subject_id, position);
create index core_file_staged on core_file (staged_until) where staged_until > 0;
create index core_file_staged_by on core_file (staged_by) where staged_until > 0;
create index core_file_hash on core_file (hash);
