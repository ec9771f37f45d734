-- Filters, order and columns that a person keeps of a list; without a name, the columns to begin with.
create table core_list_view (
  id ${id},
  member_id bigint not null,
  path ${key} not null,
  name ${key} not null,
  query text not null,
  saved_at bigint not null
);
create unique index core_list_view_name on core_list_view (member_id, path, name);
