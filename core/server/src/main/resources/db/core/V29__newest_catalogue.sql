-- the newest index that was ever read of each catalogue: an older one that comes later is known for what it is
alter table core_plugin_catalogue add column newest_at bigint not null default 0;
alter table core_plugin_catalogue add column newest text not null default '';
alter table core_plugin_catalogue add column newest_signature text not null default '';
