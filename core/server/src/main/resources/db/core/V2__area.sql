create table core_area (
  id ${id},
  level smallint not null,
  code ${key} not null,
  name ${key} not null,
  parent_id bigint not null,
  path ${key} not null,
  subdistrict_id bigint not null,
  community_id bigint not null,
  grid_id bigint not null,
  official_name text not null,
  official_parent_id bigint not null,
  hand_named smallint not null,
  hand_placed smallint not null
);
create unique index core_area_code on core_area (code) where code <> '';
create index core_area_parent on core_area (parent_id, name, id);
create index core_area_path on core_area (path);
create index core_area_subdistrict on core_area (subdistrict_id, path);
create index core_area_community on core_area (community_id, path);
create index core_area_grid on core_area (grid_id, path);

create view api_area as
  select id, level, code, name, parent_id, path, subdistrict_id, community_id, grid_id from core_area;
