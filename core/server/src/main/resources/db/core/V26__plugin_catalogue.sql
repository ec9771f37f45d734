-- what was last read of each catalogue of plugins: a look that fails keeps it
create table core_plugin_catalogue (
  place ${key} not null primary key,
  looked_at bigint not null,
  read_at bigint not null,
  trouble text not null,
  detail text not null,
  content text not null,
  signature text not null
);
