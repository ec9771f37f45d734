-- what an administrator decided for the data of a plugin that was taken out, until it is done: 'erase', or ''
alter table core_plugin add column fate text not null default '';
