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
  grid_id bigint not null,
  -- what has come of it, as the last moves said; '' or 0 as long as nothing was said
  ledger ${key} not null,
  urgency ${key} not null,
  mode ${key} not null,
  ending ${key} not null,
  score ${key} not null,
  grade ${key} not null,
  rectified_at bigint not null
);
create unique index service365_matter_code on service365_matter (code_hash) where code_hash <> '';
create index service365_matter_number on service365_matter (community_id, number);
create index service365_matter_reporter on service365_matter (reporter_id, id);
create index service365_matter_filed on service365_matter (filed_at);
create index service365_matter_subdistrict on service365_matter (subdistrict_id, id);
create index service365_matter_community on service365_matter (community_id, id);
create index service365_matter_grid on service365_matter (grid_id, id);
-- the ledger of rectification is a small part of all
create index service365_matter_rectified_subdistrict on service365_matter (subdistrict_id, id) where rectified_at > 0;
create index service365_matter_rectified_community on service365_matter (community_id, id) where rectified_at > 0;
create index service365_matter_rectified_grid on service365_matter (grid_id, id) where rectified_at > 0;
