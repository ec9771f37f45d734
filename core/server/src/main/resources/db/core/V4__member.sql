-- phone and identity: ciphertext with algorithm and key id; _index: the keyed blind index, '' where none.
create table core_member (
  id ${id},
  name ${key} not null,
  phone text not null,
  phone_index ${key} not null,
  identity text not null,
  identity_index ${key} not null,
  tags text not null,
  skills text not null,
  subdistrict_id bigint not null,
  community_id bigint not null,
  grid_id bigint not null,
  created_at bigint not null
);
create unique index core_member_identity on core_member (identity_index) where identity_index <> '';
create index core_member_phone on core_member (phone_index);
create index core_member_name on core_member (name, id);
create index core_member_subdistrict on core_member (subdistrict_id, name, id);
create index core_member_community on core_member (community_id, name, id);
create index core_member_grid on core_member (grid_id, name, id);

create table core_residence (
  id ${id},
  member_id bigint not null references core_member (id),
  area_id bigint not null references core_area (id),
  relation ${key} not null,
  floor_area_centi bigint not null,
  from_on text,
  until_on text
);
create index core_residence_member on core_residence (member_id, id);
create index core_residence_area on core_residence (area_id, id);

create table core_membership (
  id ${id},
  member_id bigint not null references core_member (id),
  organization_id bigint not null references core_organization (id),
  post ${key} not null,
  from_on text,
  until_on text
);
create index core_membership_member on core_membership (member_id, id);
create index core_membership_organization on core_membership (organization_id, id);

create view api_member as
  select id, name, tags, subdistrict_id, community_id, grid_id from core_member;
