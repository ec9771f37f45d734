create table core_organization (
  id ${id},
  kind ${key} not null,
  name ${key} not null,
  area_id bigint not null references core_area (id),
  parent_id bigint not null,
  path ${key} not null,
  credit_code ${key} not null,
  credit_code_reason text not null,
  filed_on text,
  registered_on text,
  suspended_on text,
  dissolved_on text,
  contact_name text not null,
  contact_phone text not null,
  subdistrict_id bigint not null,
  community_id bigint not null,
  grid_id bigint not null,
  created_at bigint not null
);
create unique index core_organization_credit on core_organization (credit_code) where credit_code <> '';
create index core_organization_name on core_organization (name, id);
create index core_organization_subdistrict on core_organization (subdistrict_id, name, id);
create index core_organization_community on core_organization (community_id, name, id);
create index core_organization_grid on core_organization (grid_id, name, id);
create index core_organization_area on core_organization (area_id, name, id);
create index core_organization_path on core_organization (path);

create view api_organization as
  select id, kind, name, area_id, parent_id, path, subdistrict_id, community_id, grid_id from core_organization;
