-- What was reported, where and how it was answered stand in the rows of the run of the same id, and can be erased there.
create table service365_matter (
  id ${id},
  number ${key} not null,
  title text not null,
  category ${key} not null,
  channel ${key} not null,
  reporter_id bigint not null,
  code_hash ${key} not null,
  filed_at bigint not null,
  subdistrict_id bigint not null,
  community_id bigint not null,
  grid_id bigint not null
);
create unique index service365_matter_code on service365_matter (code_hash) where code_hash <> '';
create index service365_matter_number on service365_matter (community_id, number);
create index service365_matter_reporter on service365_matter (reporter_id, id);
create index service365_matter_filed on service365_matter (filed_at);
create index service365_matter_subdistrict on service365_matter (subdistrict_id, id);
create index service365_matter_community on service365_matter (community_id, id);
create index service365_matter_grid on service365_matter (grid_id, id);
